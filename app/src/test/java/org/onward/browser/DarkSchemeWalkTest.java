package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** The pages for somebody whose system is set to dark. Each page is inspected, which measures the contrast of its words. */
@Tag("browser")
final class DarkSchemeWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String MODULE = "/modules/fair-recruitment";
    private static final String GROUND = "() => getComputedStyle(document.body).backgroundColor";
    private static final String DARK = "rgb(24, 19, 28)";
    private static final String WHITE = "rgb(255, 255, 255)";

    @Test
    void aLearnersPagesAreReadable() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.inDarkScheme().signInAs("leader");
            for (String path : List.of(
                    "/",
                    MODULE,
                    "/resources/chairing-inclusively",
                    "/catalogue?q=meetings",
                    "/themes/meetings-scheduling",
                    "/pathways/new-line-manager",
                    "/who-sees-what")) {
                walk.open(path);
                assertThat(walk.page().evaluate(GROUND)).as(path).isEqualTo(DARK);
            }
            walk.open(MODULE).press("Keep this note").sees("There is something to put right");
        }
    }

    @Test
    void aTeamsPagesAreReadable() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.inDarkScheme().signInAs("manager").goTo("My team").follow("Ask to follow up");
            walk.goTo("My team").follow("Prompts for your next meeting");
            walk.tick("20 minutes").press("Make the sheet").sees("Why this one");
        }
    }

    @Test
    void figuresAndTablesAreReadable() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.inDarkScheme().signInAs("reviewer").goTo("Progress").signOut();
            walk.signInAs("editor").goTo("Content").signOut();
            walk.signInAs("administrator").open("/administration");
        }
    }

    @Test
    void aPrintedPageIsLight() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.inDarkScheme().signInAs("leader").open(MODULE);
            walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(walk.page().evaluate(GROUND)).isEqualTo(WHITE);
        }
    }
}
