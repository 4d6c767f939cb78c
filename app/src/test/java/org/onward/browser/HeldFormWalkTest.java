package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/**
 * Three people share one browser on a phone. Only the author gets back a text that was sent after her session had
 * ended.
 */
@Tag("browser")
final class HeldFormWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String MODULE = "/modules/fair-recruitment";
    private static final String SECRET = "I set the three o'clock slot myself, and never asked.";
    private static final String NOTE = "Your private note";

    @Test
    void aTextThatWasSentAfterTheSessionHadEndedIsKeptForItsAuthor() {
        try (Walk walk = new Walk(chromium, onward).expecting(401).expecting(409)) {
            walk.signInAs("reviewer").open(MODULE);
            walk.page().setViewportSize(Inspection.PHONE, 800);
            walk.fill(NOTE, SECRET);
            Page oldTab = writeInAnotherTab(walk);
            signOutInAnotherTab(walk);

            walk.press("Keep this note")
                    .sees("kept for you alone", "comes back when you sign in")
                    .seesNot(SECRET);

            walk.follow("Sign in");
            walk.click(walk.page().locator("button[value=manager]"));
            assertThat(walk.path()).isEqualTo("/");
            walk.navigatingBy(() -> walk.page().evaluate("history.go(-3)"));
            assertThat(walk.path()).isEqualTo(MODULE);
            walk.seesNot(SECRET);
            assertThat(walk.field(NOTE).inputValue()).isEmpty();
            walk.open("/held-forms").sees("Nothing is kept for you here");

            String answer = sendFrom(oldTab);
            assertThat(answer).contains("Somebody else was signed in here").doesNotContain(SECRET);
            walk.signOut();

            walk.signInAs("administrator").open("/held-forms").seesNot(SECRET).signOut();

            walk.signInAs("reviewer").sees("What you wrote is still here", SECRET);
            walk.page().setViewportSize(Inspection.PHONE, 800);
            walk.press("Show it on its page").sees("You were signed out while you wrote this");
            assertThat(walk.field(NOTE).inputValue()).isEqualTo(SECRET);
            walk.press("Keep this note").sees("Your note is kept", SECRET);
            walk.open("/held-forms").sees("Nothing is kept for you here");
        }
    }

    private static Page writeInAnotherTab(Walk walk) {
        Page tab = walk.page().context().newPage();
        tab.navigate(onward.address(MODULE).toString());
        tab.getByLabel(NOTE).fill(SECRET);
        return tab;
    }

    private static void signOutInAnotherTab(Walk walk) {
        Page tab = walk.page().context().newPage();
        tab.navigate(onward.address("/").toString());
        tab.waitForResponse(Inspection::isPage, tab.getByText("Sign out")::click)
                .finished();
        tab.close();
    }

    private static String sendFrom(Page tab) {
        tab.waitForResponse(Inspection::isPage, tab.getByText("Keep this note")::click)
                .finished();
        String text = tab.content();
        tab.close();
        return text;
    }
}
