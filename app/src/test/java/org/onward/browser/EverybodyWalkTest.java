package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** The pages without JavaScript, with the keyboard only, in forced colours and in print. */
@Tag("browser")
final class EverybodyWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String MODULE = "/modules/fair-recruitment";

    @Test
    void assignmentReflectionCommitmentAndPromptsNeedNoJavaScript() {
        try (Walk walk = Walk.withoutJavaScript(chromium, onward)) {
            walk.signInAs("manager").goTo("My team").follow("Ask to follow up");
            walk.select("What should they follow up?", "fair-recruitment")
                    .press("Ask")
                    .sees("Say why you are asking")
                    .fill("Why are you asking?", "Two posts go out in January.")
                    .fill("By when?", "2026-12-11")
                    .press("Ask")
                    .sees("Two posts go out in January.")
                    .signOut();

            walk.signInAs("leader").sees("Two posts go out in January.").open(MODULE);
            walk.fill("Your private note", "The advert asks for a degree.")
                    .press("Keep this note")
                    .sees("The advert asks for a degree.")
                    .fill("When …", "I next write an advert")
                    .fill("… I will …", "ask what the degree is for")
                    .tick("Me")
                    .press("Commit to this")
                    .sees("I will ask what the degree is for")
                    .signOut();

            walk.signInAs("manager").goTo("My team").follow("Prompts for your next meeting");
            walk.tick("20 minutes")
                    .press("Make the sheet")
                    .sees("Why this one")
                    .press("Run it")
                    .sees("180 days")
                    .signOut();
        }
    }

    @Test
    void aDiscussionIsPlannedAndClosedWithoutJavaScript() {
        try (Walk walk = Walk.withoutJavaScript(chromium, onward)) {
            walk.signInAs("manager").goTo("My team").follow("Plan a discussion");
            walk.select("What will you talk about?", "fair-recruitment")
                    .fill("Day", "2026-12-04")
                    .fill("Start", "12:30")
                    .tick("20 minutes")
                    .tick("Online")
                    .press("Plan the discussion")
                    .sees("Friday prayers")
                    .press("Keep this time and plan it");
            String session = walk.path();
            onward.clock().set(Instant.parse("2026-12-04T13:00:00Z"));
            walk.signInAs("manager").open(session).follow("Close the discussion");
            walk.tick("Everyone was there")
                    .press("Close the discussion")
                    .sees("The discussion is closed", "people were there");
        }
    }

    @Test
    void aFormIsSentWithTheKeyboardAlone() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("reviewer").open(MODULE);
            Page page = walk.page();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to main content");
            page.keyboard().press("Enter");
            tabTo(page, "note");
            page.keyboard().type("Typed, and nothing clicked.");
            tabTo(page, "noteMinutes");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Keep this note");
            walk.navigatingBy(() -> page.keyboard().press("Enter"))
                    .sees("Typed, and nothing clicked.", "Your note is kept");
        }
    }

    private static void tabTo(Page page, String field) {
        for (int presses = 0; presses < 60; presses++) {
            if (field.equals(page.locator(":focus").getAttribute("name"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not reach " + field);
    }

    /** A printed module is for everybody, so it shows neither the ladder nor the discussion of the person who printed it. */
    private static final List<String> PERSONAL_HEADINGS = List.of("Your ladder", "Talk about it as a team");

    @Test
    void aPrintedModuleShowsNothingOfThePersonWhoPrintedIt() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .open("/modules/inclusive-meetings")
                    .sees("asked you to follow this up", "Your ladder", "Who sees what", "Open the commitment");
            walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(walk.main().innerText())
                    .contains("Start with a case", "What change looks like")
                    .doesNotContain(
                            "asked you",
                            "Your ladder",
                            "Who sees what",
                            "Keep for later",
                            "What you wrote",
                            "You were there",
                            "We ask on");
        }
    }

    @Test
    void noTextIsLostInForcedColoursOrInPrint() {
        try (Walk walk = new Walk(chromium, onward)) {
            for (String path : List.of("/", MODULE, "/team")) {
                walk.signInAs("manager").open(path);
                String words = walk.main().innerText();
                walk.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
                Pictures.ofLook(walk.page(), "forced-colours" + path.replace('/', '-'));
                assertThat(walk.main().innerText()).isEqualTo(words);
                walk.page()
                        .emulateMedia(new Page.EmulateMediaOptions()
                                .setForcedColors(ForcedColors.NONE)
                                .setMedia(Media.PRINT));
                Pictures.ofLook(walk.page(), "paper" + path.replace('/', '-'));
                String paper = walk.main().innerText();
                assertThat(walk.main()
                                .locator("h1, h2, .onward-ladder-small__rung")
                                .allInnerTexts())
                        .filteredOn(heading -> !PERSONAL_HEADINGS.contains(heading))
                        .allSatisfy(kept -> assertThat(paper).contains(kept));
                if (path.equals(MODULE)) {
                    assertThat(paper).doesNotContain(PERSONAL_HEADINGS);
                }
                assertThat(walk.page().locator("nav").first().isVisible()).isFalse();
                walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void thePreviousPageIsNotShownAfterSigningOut() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").signOut();
            assertThat(walk.path()).isEqualTo("/sign-in");
            walk.page().goBack();
            walk.sees("Who would you like to be?").seesNot("Asked by");
        }
    }

    @Test
    void aMissingPageIsExplained() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").expecting(404).open("/modules/none").sees("not");
        }
    }
}
