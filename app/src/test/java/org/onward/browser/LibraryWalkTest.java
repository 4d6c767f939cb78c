package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Browsing the library by themes, pathways and networks, and the links between items. */
@Tag("browser")
final class LibraryWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String THEME = "/themes/meetings-scheduling";
    private static final String PATHWAY = "/pathways/new-line-manager";
    private static final String MODULE = "/modules/inclusive-meetings";
    private static final String RESOURCE = "/resources/chairing-inclusively";

    /** Links and controls that are lower than 44 pixels. Links within a sentence may be lower. */
    private static final String SMALL_TARGETS =
            """
            () => [...document.querySelectorAll('main a[href], main button, main summary, main input:not([type=hidden]), nav a[href]')]
              .filter(one => one.checkVisibility() && !one.matches('.govuk-radios__input, .govuk-skip-link'))
              .filter(one => one.getBoundingClientRect().height < 43.5)
              .filter(one => getComputedStyle(one).display !== 'inline' || one.parentElement.textContent.trim() === one.textContent.trim())
              .map(one => one.tagName + ' ' + one.textContent.trim() + ' ' + one.getBoundingClientRect().height)
            """;

    /** Long text with a font size below 17 pixels. */
    private static final String SMALL_TEXT =
            """
            () => [...document.querySelectorAll('main p, main li, main dd')]
              .filter(one => one.checkVisibility() && one.textContent.length > 200 && parseFloat(getComputedStyle(one).fontSize) < 17)
              .map(one => one.textContent.trim().slice(0, 60))
            """;

    @Test
    void aThemeLinksToItsEvidenceModulesAndNetworks() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open("/themes").follow("Mentoring and networks");
            walk.sees("What is known, and how well", "Studied: a trial", "Modules to do with your team");
            walk.follow("Mentoring, shadowing").sees("What came before, and what follows");
        }
    }

    @Test
    void aPathwayLinksToItsNextStep() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open("/pathways").follow("Your first six months");
            walk.sees("The steps, in order", "Why this order", "When you have finished", "to be read again by");
            String second = walk.main()
                    .locator(".onward-pathway-step__title")
                    .nth(1)
                    .textContent()
                    .strip();
            walk.follow(second).sees("Step 2 of 6 in Your first six months as a line manager", "Before:", "Next:");
            walk.follow("Inclusive meetings").sees("Step 3 of 6", "Read with care on");
        }
    }

    @Test
    void networksAreFilteredByWhatTheyOffer() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open("/networks").sees("To join", "Last checked");
            int all = cards(walk);
            walk.follow("Mentoring (").sees("mentoring");
            assertThat(cards(walk)).isPositive().isLessThanOrEqualTo(all);
        }
    }

    @Test
    void printedPagesContainTheTextAndTheAddressesOfLinks() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader");
            for (String path : List.of(THEME, PATHWAY, "/networks", MODULE, RESOURCE)) {
                walk.open(path);
                String heading = walk.main().locator("h1").innerText();
                walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                Pictures.ofPaper(walk.page(), "paper" + path.replace('/', '-'));
                assertThat(walk.main().innerText())
                        .as(path)
                        .contains("Onward", heading)
                        .doesNotContain("Print this page", "Minutes you spent", "Your private note");
                assertThat(walk.page()
                                .locator(
                                        "nav:visible, form:not(.onward-page-form):visible, button:visible, input:visible,"
                                                + " textarea:visible, select:visible")
                                .count())
                        .as("controls in print on " + path)
                        .isZero();
                walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
            walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(walk.main().innerText()).contains("https://historicengland.org.uk/");
        }
    }

    @Test
    void onAPhoneTextAndTapTargetsAreLargeEnough() {
        try (Walk walk = new Walk(chromium, onward)) {
            List<String> small = new ArrayList<>();
            walk.signInAs("leader");
            for (String path : List.of("/themes", THEME, "/pathways", PATHWAY, "/networks", MODULE, RESOURCE)) {
                walk.open(path);
                walk.page().setViewportSize(Inspection.PHONE, 800);
                for (String measure : List.of(SMALL_TARGETS, SMALL_TEXT)) {
                    ((List<?>) walk.page().evaluate(measure)).forEach(found -> small.add(path + ": " + found));
                }
            }
            assertThat(small).isEmpty();
        }
    }

    private static int cards(Walk walk) {
        Locator cards = walk.main().locator(".onward-card");
        return cards.count();
    }
}
