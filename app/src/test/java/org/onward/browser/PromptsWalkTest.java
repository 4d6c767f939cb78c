package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** A manager changes, prints and shares a prompt sheet and plans a session with it. A member reads it. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PromptsWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String OWN = "Which of our rotas was last changed by the people who work it?";

    @Test
    @Order(1)
    void aSheetIsRequestedWithADayAndAnAudience() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager").goTo("My team").follow("Prompts for your next meeting");
            walk.main().locator("summary").first().click();
            walk.tick("45 minutes")
                    .tick("In the room")
                    .fill("On which day?", "2026-12-04")
                    .select("Who will talk?", "line-manager")
                    .press("Make the sheet")
                    .sees("There is something to put right", "Say what is coming up on that day")
                    .select("Is something coming up?", "recruiting-opens")
                    .press("Make the sheet")
                    .sees("Coming up: recruiting opens", "Why this one", "All facts behind it");
        }
    }

    @Test
    @Order(2)
    void questionsAreSwappedDroppedAndAdded() {
        try (Walk walk = new Walk(chromium, onward)) {
            sheet(walk, "45 minutes");
            List<String> before = questions(walk);

            walk.press("Swap question 2").sees("Question 2 was swapped");
            assertThat(questions(walk)).hasSameSizeAs(before).isNotEqualTo(before);

            walk.press("Drop question 4").sees("Question 4 was dropped");

            walk.follow("Add your own question")
                    .fill("Your question", "Why did you miss it")
                    .press("Add the question")
                    .sees("There is something to put right", "Say what your question asks about.")
                    .fill("Your question", OWN)
                    .tick("What happens")
                    .fill("How many minutes will you give it?", "30")
                    .press("Add the question")
                    .sees("too long for the 39 minutes")
                    .fill("How many minutes will you give it?", "3")
                    .press("Add the question")
                    .sees("Your own question is question", OWN);
            assertThat(pages(walk)).isOne();
        }
    }

    @Test
    @Order(3)
    void theLongestSheetFitsOnePageInBothPrintVersions() {
        for (String time : List.of("10 minutes", "90 minutes")) {
            try (Walk walk = new Walk(chromium, onward)) {
                sheet(walk, time);
                walk.press("Print it").seesNot("Why this one");
                Pictures.ofPaper(walk.page(), "print-" + time.replace(' ', '-'));
                assertThat(pages(walk)).as(time).isOne();

                walk.follow("A small version").sees("Cut it across the middle");
                assertThat(pages(walk)).as(time + " for the pocket").isOne();
                Pictures.ofPaper(walk.page(), "pocket-" + time.replace(' ', '-'));
                assertThat(fitsItsColumns(walk)).isTrue();
            }
        }
    }

    @Test
    @Order(4)
    void aMemberReadsASharedSheetAndMarksItAsThoughtThrough() {
        try (Walk walk = new Walk(chromium, onward)) {
            sheet(walk, "30 minutes");
            walk.press("Share it with the team")
                    .sees("Your team finds it on their own pages")
                    .signOut();

            walk.signInAs("leader").sees("Your team’s questions");
            walk.main()
                    .locator("summary", new Locator.LocatorOptions().setHasText("more"))
                    .first()
                    .click();
            walk.follow("questions, shared on")
                    .sees("Only for you", "Why this one")
                    .seesNot("You said", "All facts")
                    .press("I have thought it through")
                    .sees("You said so on")
                    .press("Take it back")
                    .sees("I have thought it through");
        }
    }

    @Test
    @Order(5)
    void aSheetBecomesTheAgendaOfASession() {
        try (Walk walk = new Walk(chromium, onward)) {
            sheet(walk, "30 minutes");
            List<String> questions = questions(walk);

            walk.follow("Plan a session with it")
                    .sees("Its agenda is your sheet of questions")
                    .select("What will you talk about?", "inclusive-meetings")
                    .fill("Day", "2026-12-02")
                    .fill("Start", "15:00")
                    .press("Plan the discussion")
                    .sees("Before you settle on this time")
                    .fill("Start", "10:00")
                    .fill("Day", "2027-01-19");
            walk.press("plan it");
            walk.sees("The discussion is planned, with your questions as its agenda.");
            walk.open(walk.path() + "/guide").sees(questions.toArray(String[]::new));
        }
    }

    private static void sheet(Walk walk, String time) {
        walk.signInAs("manager")
                .goTo("My team")
                .follow("Prompts for your next meeting")
                .tick(time)
                .tick("In the room")
                .press("Make the sheet");
    }

    private static List<String> questions(Walk walk) {
        return walk.main().locator(".onward-sheet__text").allTextContents();
    }

    /** Whether the content fits into the half page that is cut out. */
    private static boolean fitsItsColumns(Walk walk) {
        walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        walk.page().setViewportSize(680, 960);
        Object fits = walk.page()
                .evaluate(
                        "[...document.querySelectorAll('.onward-pocket')].every(e => e.scrollWidth <= e.clientWidth + 1"
                                + " && e.scrollHeight <= e.clientHeight + 1)");
        walk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return Boolean.TRUE.equals(fits);
    }

    private static long pages(Walk walk) {
        byte[] pdf = walk.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
