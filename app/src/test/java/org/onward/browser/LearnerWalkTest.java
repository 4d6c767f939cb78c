package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.content.ShippedContent;

/** A learner works on assigned and self-chosen modules and makes commitments. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LearnerWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String MODULE = "/modules/fair-recruitment";
    private static final String LADDER_IN_SIGHT =
            """
            () => { const box = document.querySelector('.onward-ladder__rungs').getBoundingClientRect()
              return box.top >= 0 && box.bottom <= innerHeight }
            """;
    private static final String HEADING_IN_SIGHT =
            """
            () => { const box = document.getElementById('commit').getBoundingClientRect()
              return document.elementFromPoint(box.left + 5, box.top + 5).closest('#commit') !== null }
            """;
    private static final String SECRET = "I set the three o'clock slot myself, and never asked.";

    @Test
    @Order(1)
    void theHomePageShowsTheNextStepFirst() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.open("/sign-in").sees("Who would you like to be?").signInAs("leader");
            assertThat(walk.path()).isEqualTo("/");
            assertThat(walk.main().locator("h1, h2").allTextContents().get(1))
                    .isEqualTo("Say whether this commitment is yours");
            walk.sees("Asked by", "By 16 December 2026", "Discussion to catch up on", "of learning this year");
        }
    }

    @Test
    @Order(2)
    void aProposedCommitmentIsChangedAndConfirmed() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .follow("Look at it")
                    .sees("Only you can see this")
                    .fill("… I will …", "")
                    .press("Yes, this is mine")
                    .sees("There is something to put right")
                    .fill("… I will …", "ask which of two times shuts somebody out")
                    .press("Yes, this is mine")
                    .sees("I will ask which of two times shuts somebody out");
        }
    }

    @Test
    @Order(3)
    void aCheckBackIsAnsweredInOneWord() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .follow("Say how it went")
                    .press("Save my answer")
                    .sees("There is something to put right")
                    .tick("Kept")
                    .press("Save my answer")
                    .open("/commitments")
                    .sees("What I will do", "What I did")
                    .goTo("My learning")
                    .sees("Followed through");
        }
    }

    /** Two screens of 1280 by 800 pixels with the footer; for people with much to do two of a phone up to it. */
    @Test
    @Order(3)
    void theHomePageHasTwoScreensAtMost() {
        try (Walk walk = new Walk(chromium, onward)) {
            for (String persona : List.of("leader", "manager", "reviewer")) {
                walk.open("/sign-in").signInAs(persona);
                walk.page().setViewportSize(Inspection.DESK, 800);
                assertThat(((Number) walk.page().evaluate("document.documentElement.scrollHeight")).intValue())
                        .as(persona)
                        .isLessThanOrEqualTo(1600);
                if (!persona.equals("reviewer")) {
                    walk.page().setViewportSize(Inspection.PHONE, 667);
                    assertThat(((Number) walk.page().evaluate("document.querySelector('footer').offsetTop")).intValue())
                            .as(persona + " on a phone")
                            .isLessThanOrEqualTo(1334);
                }
            }
        }
    }

    /** What is next stays in sight however far one has read, and covers nothing that has the focus. */
    @Test
    @Order(3)
    void theLadderStaysInSightBesideALongModule() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").open(MODULE);
            for (int width : List.of(Inspection.DESK, Inspection.PHONE)) {
                walk.page().setViewportSize(width, 800);
                walk.page().evaluate("document.getElementById('around').scrollIntoView({block: 'end'})");
                assertThat((Boolean) walk.page().evaluate(LADDER_IN_SIGHT))
                        .as("at " + width)
                        .isTrue();
                walk.page().evaluate("document.getElementById('commit').scrollIntoView()");
                assertThat((Boolean) walk.page().evaluate(HEADING_IN_SIGHT))
                        .as("at " + width)
                        .isTrue();
            }
        }
    }

    @Test
    @Order(4)
    void aSelfChosenModuleIsWorkedThroughRungByRung() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("reviewer")
                    .goTo("Catalogue")
                    .fill("Search", "recruitment")
                    .press("Show")
                    .follow("Fair recruitment and promotion")
                    .sees("Start with a case");

            walk.main().locator("#caseMinutes").fill("many");
            walk.press("I have read it").sees("must be a whole number");
            walk.main().locator("#caseMinutes").fill("7");
            walk.press("I have read it").sees("the first rung: explored");

            walk.press("Keep this note")
                    .sees("Write a few words")
                    .fill("Your private note", SECRET)
                    .press("Keep this note")
                    .sees("Only you can read it", SECRET);

            walk.main().getByText("Show me some to start from").click();
            walk.press("Start from this").press("Commit to this").sees("Your commitment is kept");
            walk.goTo("My learning").sees("Fair recruitment and promotion", "Committed");
        }
    }

    @Test
    @Order(5)
    void aNoteIsShownToNobodyElse() {
        try (Walk walk = new Walk(chromium, onward)) {
            for (String somebody : new String[] {"manager", "leader", "administrator"}) {
                walk.open("/sign-in")
                        .signInAs(somebody)
                        .open(MODULE)
                        .seesNot(SECRET)
                        .signOut();
            }
            walk.signInAs("reviewer").open(MODULE).sees(SECRET);
            walk.main().getByText("What you wrote (1)").click();
            walk.main()
                    .locator("summary", new Locator.LocatorOptions().setHasText("Delete"))
                    .click();
            walk.press("Delete").seesNot(SECRET).sees("Your ladder still shows that you reflected");
        }
    }

    @Test
    @Order(6)
    void aFinishedResourceCountsForTheModulesThatLinkIt() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").open(MODULE);
            walk.click(walk.main().locator("a[href^='/resources/']").first())
                    .sees("Why it is worth your time")
                    .press("I have done it")
                    .sees("You have done this");
            walk.click(walk.main().locator("a[href^='/modules/']").first()).sees("Done 24 November 2026");
        }
    }

    @Test
    @Order(7)
    void aLearnerCatchesUpOnAMissedDiscussion() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader");
            walk.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            walk.click(walk.main()
                            .locator(
                                    ".onward-due", new Locator.LocatorOptions().setHasText("Discussion to catch up on"))
                            .locator("a"))
                    .sees("See what came up", "What you thought is not")
                    .press("I have worked through this")
                    .sees("It counts as discussed")
                    .goTo("My learning")
                    .seesNot("Discussion to catch up on")
                    .picture("home", 1240)
                    .open("/modules/allyship-in-three-moves")
                    .sees("Caught up 24 November 2026")
                    .picture("module", 1010);
        }
    }

    @Test
    @Order(8)
    void aStaleFormIsShownAgainWithItsText() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager").open(MODULE).fill("Your private note", SECRET);
            Page another = walk.page().context().newPage();
            another.navigate(onward.address("/sign-in").toString());
            another.waitForResponse(Inspection::isPage, another.locator("button[value=manager]")::click)
                    .finished();
            another.close();

            walk.press("Keep this note");
            assertThat(walk.field("Your private note").inputValue()).isEqualTo(SECRET);
            walk.press("Keep this note").sees("Your note is kept", SECRET);
        }
    }

    /** Without JavaScript the address of the page moves the focus to the confirmation. */
    @Test
    @Order(9)
    void theConfirmationHasTheFocusBesideWhatWasDoneAndTypedTextStays() {
        try (Walk walk = Walk.withoutJavaScript(chromium, onward)) {
            walk.signInAs("manager")
                    .open("/modules/life-events-and-adjustments")
                    .fill("Your private note", SECRET);
            walk.main().locator("#caseMinutes").fill("9");
            walk.main().locator("#caseMinutes").press("Enter");
            walk.seesNot("You have read the case");

            walk.press("I have read it").sees("the first rung: explored");

            assertThat(walk.page().locator(":focus").getAttribute("id")).isEqualTo("case-done");
            assertThat(walk.field("Your private note").inputValue()).isEqualTo(SECRET);
            walk.press("Keep this note").sees("Your note is kept");
            assertThat(walk.page().locator(":focus").getAttribute("id")).isEqualTo("note-done");
        }
    }

    @Test
    @Order(10)
    void aSearchWithoutResultsSaysWhatToDo() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .goTo("Catalogue")
                    .fill("Search", "zebra")
                    .press("Show")
                    .sees("Nothing here says “zebra”")
                    .follow("Show everything")
                    .sees(ShippedContent.library().modules().size() + " modules");
        }
    }
}
