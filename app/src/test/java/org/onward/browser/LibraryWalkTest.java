package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Finding one's way in the library: by a theme, along a pathway, to people; and from each page to what follows. */
@Tag("browser")
final class LibraryWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    @Test
    void aThemeLeadsToItsEvidenceItsModulesAndItsPeople() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open("/themes").follow("Mentoring and networks");
            walk.sees("What is known, and how well", "Tested: a trial", "Modules to do with your team");
            walk.follow("Mentoring, shadowing").sees("What came before, and what follows");
        }
    }

    @Test
    void aPathwaySaysWhatComesNextAndLeadsThere() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open("/pathways").follow("Your first six months");
            walk.sees("The steps, in order", "Why this order", "When you have finished", "to be read again by");
            String second = walk.main()
                    .locator(".onward-stop__title")
                    .nth(1)
                    .textContent()
                    .strip();
            walk.follow(second).sees("Step 2 of 6 in Your first six months as a line manager", "Before:", "Next:");
            walk.follow("Inclusive meetings").sees("Step 3 of 6", "Read with care on");
        }
    }

    @Test
    void peopleAreFoundByWhatTheyOffer() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open("/networks").sees("To join", "Last checked");
            int all = cards(walk);
            walk.follow("Mentoring").sees("mentoring");
            assertThat(cards(walk)).isPositive().isLessThanOrEqualTo(all);
        }
    }

    private static int cards(Walk walk) {
        Locator cards = walk.main().locator(".onward-card");
        return cards.count();
    }
}
