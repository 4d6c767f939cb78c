package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** A line manager assigns items, plans, runs and closes discussions, and makes prompt sheets. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ManagerWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    @Test
    @Order(1)
    void theTeamPageShowsTheRungsOfItsMembers() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager")
                    .goTo("My team")
                    .sees(
                            "Digital Services",
                            "Where everyone stands",
                            "Sean Banerjee",
                            "never what was written or said")
                    .picture("team", 1000);
        }
    }

    @Test
    @Order(1)
    void directReportsOfAllTeamsAreOnOnePage() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager")
                    .open("/team/reports")
                    .sees("People who report to me", "Where everyone stands", "never what was written or said")
                    .follow("Ask to follow up")
                    .sees("Everybody who reports to me");
        }
    }

    @Test
    @Order(2)
    void anAssignmentToTheTeamNeedsAReason() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager")
                    .goTo("My team")
                    .follow("Ask to follow up")
                    .select("What should they follow up?", "fair-recruitment")
                    .fill("By when?", "2027-01-15")
                    .press("Ask")
                    .sees("There is something to put right", "Say why you are asking");
            assertThat(walk.field("What should they follow up?").inputValue()).isEqualTo("fair-recruitment");
            assertThat(walk.field("By when?").inputValue()).isEqualTo("2027-01-15");

            walk.fill("Why are you asking?", "Two posts go out in January. Let us look at the adverts first.")
                    .press("Ask")
                    .sees("Two posts go out in January", "By 15 January 2027");
        }
    }

    @Test
    @Order(3)
    void aTimeThatExcludesPeopleIsWarnedAbout() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager")
                    .goTo("My team")
                    .follow("Plan a discussion")
                    .press("Plan the discussion")
                    .sees("There is something to put right")
                    .select("What will you talk about?", "inclusive-meetings")
                    .fill("Day", "2026-12-04")
                    .fill("Start", "12:30")
                    .tick("45 minutes")
                    .tick("Online")
                    .press("Plan the discussion")
                    .sees("Before you settle on this time", "Friday prayers")
                    .fill("Day", "2026-12-08")
                    .fill("Start", "10:15");
            walk.press("Keep this time and plan it")
                    .seesNot("Friday prayers")
                    .sees("Tuesday 8 December 2026 at 10:15", "Who is invited");
        }
    }

    @Test
    @Order(4)
    void theFacilitatorGuideFitsTheChosenTime() {
        try (Walk walk = new Walk(chromium, onward)) {
            openSession(walk.signInAs("manager"));
            walk.follow("Open the facilitator guide").sees("part by part", "Freedom to Speak Up");
            for (String minutes : List.of("20 minutes", "45 minutes", "60 minutes")) {
                walk.follow(minutes).sees(minutes + ", part by part");
            }
        }
    }

    @Test
    @Order(5)
    void closingRecordsAttendanceAndThemes() {
        onward.clock().set(Instant.parse("2026-12-08T11:05:00Z"));
        try (Walk walk = new Walk(chromium, onward)) {
            openSession(walk.signInAs("manager"));
            walk.follow("Close the discussion")
                    .press("Close the discussion")
                    .sees("There is something to put right")
                    .fill("Themes", "Nobody chose the time of the weekly meeting\nNotes come too late to be of use");
            Locator marks = walk.main().locator(".onward-register__person select");
            assertThat(marks.first().isVisible()).isFalse();
            walk.tick("Everyone but some");
            marks.nth(1).selectOption("apologies");
            marks.nth(2).selectOption("absent");
            propose(walk, 1, "the weekly meeting starts", "ask who has not spoken yet");
            walk.main().getByText("More commitments").click();
            propose(walk, 2, "I send an invitation", "send the agenda with it");
            walk.press("Close the discussion")
                    .sees("Closed", "Nobody chose the time", "Sent apologies", "Absent")
                    .seesNot("ask who has not spoken yet");
        }
    }

    @Test
    @Order(6)
    void attendanceCanBeCorrected() {
        try (Walk walk = new Walk(chromium, onward)) {
            openSession(walk.signInAs("manager"));
            walk.follow("Correct who was there");
            walk.main().locator(".onward-register__person select").nth(2).selectOption("attended");
            walk.press("Save the correction").seesNot("Absent");
        }
    }

    @Test
    @Order(7)
    void onlyTheOwnerSeesAProposalAndKeepsOrDiscardsIt() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").sees("ask who has not spoken yet", "send the agenda with it");
            openProposal(walk, "ask who has not spoken yet");
            walk.press("Yes, this is mine").goTo("My learning");
            openProposal(walk, "send the agenda with it");
            walk.press("Discard it").goTo("My learning").seesNot("send the agenda with it");
        }
    }

    @Test
    @Order(8)
    void aPromptSheetFitsOnePageAndGivesReasons() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager")
                    .goTo("My team")
                    .follow("Prompts for your next meeting")
                    .tick("30 minutes")
                    .tick("In the room")
                    .press("Make the sheet")
                    .sees("30 minutes", "Why this one", "Read this out first")
                    .picture("prompts", 1000);
            String first = walk.text();
            assertThat(pages(walk)).isOne();

            walk.press("Another version");
            assertThat(walk.text()).isNotEqualTo(first);
            assertThat(pages(walk)).isOne();

            walk.press("Print it").sees("What only you should read").seesNot("Why this one");
            assertThat(pages(walk)).isOne();
        }
    }

    @Test
    @Order(9)
    void theTeamReadsASharedSheet() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("manager").goTo("My team").follow("Prompts for your next meeting");
            walk.tick("45 minutes").press("Make the sheet").press("Share it with the team");
            String shared = walk.follow("the shared page").path();
            walk.signOut();
            walk.signInAs("leader").open(shared).sees("Only for you", "Why this one");
        }
    }

    @Test
    @Order(10)
    void aSessionIsCancelledAndAnAssignmentIsWithdrawn() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").goTo("My team").sees("Clinical Systems").follow("Plan a discussion");
            walk.select("What will you talk about?", "fair-recruitment")
                    .fill("Day", "2027-01-13")
                    .fill("Start", "10:30")
                    .tick("In the room")
                    .press("Plan the discussion");
            walk.main()
                    .locator("summary", new Locator.LocatorOptions().setHasText("place"))
                    .click();
            walk.press("Cancel this session").sees("cancelled").signOut();
            walk.signInAs("manager").goTo("My team").sees("Two posts go out in January");
            walk.follow("Withdraw")
                    .sees("Withdraw this request?", "It concerns")
                    .press("Withdraw the request")
                    .sees("You withdrew the request", "Bring it back")
                    .goTo("My team")
                    .seesNot("Two posts go out in January");
        }
    }

    private static void openSession(Walk walk) {
        walk.goTo("My team");
        walk.click(walk.main()
                .locator("li", new Locator.LocatorOptions().setHasText("Tuesday 8 December 2026"))
                .locator("a")
                .first());
    }

    private static void openProposal(Walk walk, String words) {
        walk.click(walk.main()
                .locator(".onward-due", new Locator.LocatorOptions().setHasText(words))
                .locator("a"));
    }

    private static void propose(Walk walk, int number, String when, String will) {
        walk.main().locator("#owner-" + number).selectOption(new SelectOption().setLabel("Sean Banerjee"));
        walk.main().locator("#when-" + number).fill(when);
        walk.main().locator("#will-" + number).fill(will);
        walk.main().locator("[name=scope-%d]".formatted(number)).first().check();
    }

    private static long pages(Walk walk) {
        byte[] pdf = walk.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
