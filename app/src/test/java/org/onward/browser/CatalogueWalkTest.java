package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Searching and filtering the catalogue. */
@Tag("browser")
final class CatalogueWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    @Test
    void aFilterByMinutesIsKeptInASearch() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .goTo("Catalogue")
                    .follow("15 min")
                    .sees("15 minutes or less")
                    .fill("Search", "meetings")
                    .press("Show")
                    .sees("15 minutes or less");
            assertThat(walk.field("Search").inputValue()).isEqualTo("meetings");
            assertThat(walk.main().locator("mark").count()).isPositive();
            walk.follow("Take away the filter").seesNot("15 minutes or less").follow("Show everything");
        }
    }

    @Test
    void misspelledAndUnknownWordsAreExplained() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .goTo("Catalogue")
                    .fill("Search", "fair recruitmnet")
                    .press("Show")
                    .sees("Did you mean fair recruitment?")
                    .follow("fair recruitment")
                    .seesNot("Did you mean")
                    .fill("Search", "fair xylophone")
                    .press("Show")
                    .sees("Nothing has all of these words; these have some.")
                    .fill("Search", "chair")
                    .press("Show")
                    .sees("Mentioned in")
                    .fill("Search", "xylophone")
                    .press("Show")
                    .sees("Nothing here says “xylophone”", "Or start from a theme")
                    .follow("Meetings and scheduling")
                    .sees("module");
        }
    }

    @Test
    void filtersNeedNoJavaScript() {
        try (Walk walk = Walk.withoutJavaScript(chromium, onward)) {
            walk.signInAs("leader").goTo("Catalogue").select("Theme", "meetings-scheduling");
            walk.main().getByText("Kind, and who it is for").click();
            walk.select("Kind", "module")
                    .press("Show")
                    .sees("Inclusive meetings and scheduling", "Reviewed")
                    .seesNot("Nothing found");
            assertThat(walk.path()).contains("theme=meetings-scheduling", "kind=module");
        }
    }

    @Test
    void theListHasSeveralPages() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .goTo("Catalogue")
                    .sees("1–24 of")
                    .follow("Next page")
                    .sees("25–48 of");
        }
    }
}
