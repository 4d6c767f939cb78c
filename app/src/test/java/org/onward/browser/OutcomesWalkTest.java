package org.onward.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/**
 * What happens before and after a sheet is used: the list of coming events, the suggested sheet, the answers about how
 * it went, and the report of an excluding question.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OutcomesWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static String shared = "";

    @Test
    @Order(1)
    void aComingEventIsEnteredAndRemoved() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager").goTo("My team").sees("Suggested for this week");
            walk.follow("What is coming up for your team").sees("Nothing is on the list", "Days that are near");
            walk.press("Put it on the list").sees("There is something to put right", "Say what is coming up.");
            walk.select("What is coming up?", "recruiting-opens")
                    .fill("On which day?", "2026-12-04")
                    .press("Put it on the list")
                    .sees("4 December 2026", "Near enough to talk about");
            walk.select("What is coming up?", "go-live")
                    .fill("On which day?", "2026-12-17")
                    .press("Put it on the list")
                    .sees("17 December 2026");
            walk.click(walk.main()
                            .locator("li", new Locator.LocatorOptions().setHasText("17 December 2026"))
                            .locator("button"))
                    .seesNot("17 December 2026");
        }
    }

    @Test
    @Order(2)
    void oneButtonCreatesTheSheetForAComingEvent() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager").goTo("My team").sees("Recruiting opens on 4 December: 15 minutes,");
            walk.press("Make this sheet").sees("Coming up: recruiting opens");
            walk.press("Share it with the team");
            shared = walk.follow("the shared page").path();
        }
    }

    @Test
    @Order(3)
    void aMemberSaysThatAQuestionFeltExcluding() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open(shared).press("Say that it felt excluding");
            walk.sees("Nobody learns that it was you")
                    .press("Withdraw this question")
                    .sees("There is something to put right", "Choose the question that felt excluding.");
            walk.main().locator("input[name=prompt]").first().check();
            walk.fill("Why, if you like", "It takes a car for granted")
                    .press("Withdraw this question")
                    .sees("Your report is sent", "Only this page can take it back");
        }
    }

    @Test
    @Order(4)
    void theLeaderRecordsHowTheQuestionsWent() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager")
                    .open(shared.replace("/shared", ""))
                    .sees("Question 1 was withdrawn from all teams");
            walk.follow("Say how each question went").sees("A word on each question");
            walk.press("Keep this").sees("Say of at least one question how it went.");
            walk.main().locator("input[name=outcome-1]").first().check();
            walk.main().locator("input[name=outcome-2]").last().check();
            walk.press("Keep this").sees("Why this one");
            walk.goTo("My team").sees("This week has had its talk");
        }
    }

    @Test
    @Order(5)
    void anEditorDecidesAboutTheReportAndTriesThePromptBank() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("editor").open("/editing").follow("Prompts: what people found excluding");
            walk.sees("It takes a car for granted", "Waiting for you");
            walk.press("Withdraw it until its text has changed").sees("Withdrawn until the text has changed");
            walk.follow("Try the bank").sees("Imagine a team");
            walk.fill("How many people?", "none").press("Show the sheet").sees("There is something to put right");
            walk.fill("How many people?", "3").press("Show the sheet").sees("Kept off, by the first rule against it");
        }
    }
}
