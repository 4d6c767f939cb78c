package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.people.TestViewers;

final class ModuleTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String MODULE = "/modules/inclusive-meetings";

    private SmallTrust trust;
    private RunningOnward.Browser browser;

    @BeforeEach
    void signIn() {
        trust = SmallTrust.create(onward.jdbi());
        browser = onward.browser().signIn("member");
    }

    @Test
    void aSignedOutVisitorSignsInAndReturnsToTheModule() {
        HttpResponse<String> answer = onward.browser().get(MODULE + "?starter=2");

        assertThat(answer.statusCode()).isEqualTo(303);
        String signIn = answer.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).endsWith("/sign-in?after=%2Fmodules%2Finclusive-meetings%3Fstarter%3D2");
        assertThat(onward.browser()
                        .get("/sign-in?after=%2Fmodules%2Finclusive-meetings%3Fstarter%3D2")
                        .body())
                .contains("value=\"/modules/inclusive-meetings?starter&#61;2\"");
    }

    @Test
    void aModuleWithoutAssignmentShowsAllStepsAndRungs() {
        assertThat(page())
                .contains("Start with a case")
                .contains("Tom Ridley was rather proud")
                .contains("I have read it")
                .contains("How do I chair meetings inclusively?")
                .contains("Think it through")
                .contains("Only you can read this note.")
                .contains("No discussion is planned yet. Your manager plans it")
                .contains("Do one thing differently")
                .contains("Commit to this")
                .contains("What change looks like")
                .contains("None of five rungs. To complete the module: explored, reflected, discussed and committed.")
                .contains("Explored", "Reflected", "Discussed", "Committed", "Followed through")
                .doesNotContain("asked you to follow this up");
    }

    @Test
    void readingTheCaseGivesTheFirstRungAndRecordsItsMinutes() {
        HttpResponse<String> answer = browser.submit(MODULE, MODULE + "/case", Map.of("caseMinutes", "7"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page())
                .contains("One of five rungs")
                .contains("Read 24 November 2026")
                .doesNotContain("I have read it");
        assertThat(minutes()).isEqualTo(7);
    }

    @Test
    void anEmptyMinutesFieldRecordsTheDefaultMinutes() {
        browser.submit(MODULE, MODULE + "/case", Map.of("caseMinutes", ""));

        assertThat(minutes()).isEqualTo(5);
    }

    @Test
    void theMinutesOfAllStepsAddUpToTheMinutesOfTheModule() {
        browser.submit(MODULE, MODULE + "/case", Map.of());
        browser.submit(MODULE, MODULE + "/reflection", Map.of("note", "A thought"));
        for (String resource : new String[] {
            "chairing-inclusively", "meeting-ground-rules", "hybrid-meetings-nhs", "prayer-time-guidance"
        }) {
            browser.submit(
                    "/resources/" + resource + "?module=inclusive-meetings",
                    "/resources/" + resource + "/complete",
                    Map.of());
        }

        assertThat(minutes()).isEqualTo(37);
        assertThat(page()).contains("Done 24 November 2026").doesNotContain("Not yet</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "601", "five", "1.5", "99999999999999999999", "٣x", "0x5"})
    void invalidMinutesAreShownAgainAndNothingIsRecorded(String minutes) {
        HttpResponse<String> answer = browser.submit(MODULE, MODULE + "/case", Map.of("caseMinutes", minutes));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is something to put right")
                .contains("Minutes must be a whole number from 0 to 600.")
                .contains("value=\"" + minutes + "\"");
        assertThat(minutes()).isZero();
    }

    @Test
    void aCaseThatWasMarkedAsReadByMistakeIsTakenBackForADay() {
        browser.submit(MODULE, MODULE + "/case", Map.of("caseMinutes", "7"));
        assertThat(page()).contains("you can take it back until Wednesday 25 November 2026 at 10:00");

        browser.submit(MODULE, MODULE + "/case/undo", Map.of());

        assertThat(page()).contains("None of five rungs", "I have read it", "It is taken back, with its minutes.");
        assertThat(learning()
                        .progressOf(
                                TestViewers.viewer(trust.branch().members().get(0)), new ItemId("inclusive-meetings"))
                        .minutes())
                .isZero();
        browser.submit(MODULE, MODULE + "/case", Map.of());
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(1)));
        browser.signIn("member");
        assertThat(page()).contains("One of five rungs").doesNotContain("you can take it back");
        assertThat(browser.submit(MODULE, MODULE + "/case/undo", Map.of()).statusCode())
                .isEqualTo(409);
    }

    private static Learning learning() {
        return new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
    }

    @Test
    void aCheckBackOnADayOnWhichFewPeopleWorkIsNamed() {
        browser.submit(
                MODULE,
                MODULE + "/commitment",
                Map.of("when", "we meet", "will", "ask first", "scope", "me", "reviewOn", "2026-12-26"));

        assertThat(browser.get(MODULE).body())
                .contains("We ask how it went on 26 December 2026, which is Boxing Day, a bank holiday.");
    }

    @Test
    void theErrorOfACommitmentStaysOnTheModulesPage() {
        HttpResponse<String> answer = browser.submit(
                MODULE, MODULE + "/commitment", Map.of("when", "we meet", "will", "", "note", "Not sent yet"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Start with a case", "href=\"#will\"")
                .contains(">we meet</textarea>", ">Not sent yet</textarea>");
    }

    @Test
    void aStarterKeepsTheWordsThatItReplaces() {
        HttpResponse<String> started = browser.submit(
                MODULE, MODULE + "/starters/1", Map.of("when", "we <meet>", "will", "listen", "note", "Not sent yet"));

        assertThat(started.body())
                .contains(">I next set up a recurring meeting</textarea>", ">Not sent yet</textarea>")
                .contains("You had written: when <bdi>we &lt;meet&gt;</bdi>, I will <bdi>listen</bdi>.");
        assertThat(browser.submit(
                                MODULE,
                                MODULE + "/starters/0",
                                Map.of("when", "x", "will", "y", "ownWhen", "we <meet>", "ownWill", "listen"))
                        .body())
                .contains(">we &lt;meet&gt;</textarea>", ">listen</textarea>")
                .doesNotContain("You had written");
    }

    @Test
    void theSameButtonWithOtherTextElsewhereIsStillTheSameStep() {
        Map<String, String> form = browser.filled(MODULE, Map.of("caseMinutes", "7"));
        browser.post(MODULE + "/case", form);
        form.put("note", "Typed after going back");

        HttpResponse<String> again = browser.post(MODULE + "/case", form);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains(">Typed after going back</textarea>");
        assertThat(minutes()).isEqualTo(7);
    }

    @Test
    void aStarterFillsInTheCommitmentForm() {
        assertThat(browser.get(MODULE + "?starter=1").body())
                .contains(">I next set up a recurring meeting</textarea>")
                .contains("value=\"me\" checked");
        assertThat(browser.get(MODULE + "?starter=99").statusCode()).isEqualTo(200);
        assertThat(browser.get(MODULE + "?starter=-1").statusCode()).isEqualTo(200);
        assertThat(browser.get(MODULE + "?starter=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theViewersCommitmentIsShownOnTheModule() {
        HttpResponse<String> answer = browser.submit(
                MODULE,
                MODULE + "/commitments",
                Map.of("when", "we set a date", "will", "ask Bo", "scope", "team", "reviewOn", "2026-12-08"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page())
                .contains("When <bdi>we set a date</bdi>, I will <bdi>ask Bo</bdi>.")
                .contains("About my team · We ask on 8 December 2026")
                .contains("Committed");
    }

    @Test
    void anAssignmentIsShownAtTheTop() {
        onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\":\"inclusive-meetings\",\"team\":\"%s\",\"completeBy\":\"2026-12-18\",\"reason\":\"Fridays\"}"
                                .formatted(trust.branch().team().value()));

        assertThat(page())
                .contains("<bdi>Lee Leader</bdi> asked you to follow this up by 18 December 2026.")
                .contains("Fridays");
    }

    @Test
    void aPlannedDiscussionIsShownOnTheModule() {
        plan();

        assertThat(page())
                .contains("Thursday 26 November 2026 at 10:00")
                .contains("Open the session")
                .contains("Lee Leader runs it")
                .doesNotContain("No discussion is planned yet");
    }

    @Test
    void aLearnerWhoMissedTheDiscussionIsOfferedTheCatchUpPack() {
        closed("apologies");

        browser = onward.browser().signIn("member");
        assertThat(browser.get("/").body())
                .contains("Catch up on the discussion")
                .contains("Your team talked about it on 26 November 2026");
        Matcher pack = Pattern.compile("href=\"(/sessions/[^\"]+/catch-up)\"").matcher(page());
        assertThat(pack.find()).isTrue();

        HttpResponse<String> answer = browser.submit(pack.group(1), pack.group(1), Map.of("minutes", "20"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(page()).contains("Caught up 27 November 2026").doesNotContain("Work through the catch-up pack");
        assertThat(browser.get("/").body()).doesNotContain("Discussions to catch up on");
    }

    @Test
    void aLearnerWhoAttendedTheDiscussionHasItsRung() {
        closed("attended");

        browser = onward.browser().signIn("member");
        assertThat(page()).contains("You were there 26 November 2026").doesNotContain("catch-up pack");
        assertThat(browser.get("/").body()).doesNotContain("Discussions to catch up on");
    }

    @Test
    void aTeamLeaderMayPlanADiscussion() {
        assertThat(onward.browser().signIn("leader").get(MODULE).body())
                .contains("Plan a discussion for my team")
                .contains("You lead a team: plan one for it.")
                .contains("/sessions/new?team&#61;" + trust.branch().team() + "&amp;module&#61;inclusive-meetings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modules/no-such-module",
                "/modules/chairing-inclusively",
                "/modules/Not%20a%20slug",
                "/modules/%F0%9F%92%A5"
            })
    void anUnknownModuleIsNotFound(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.submit(MODULE, path + "/case", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.submit(MODULE, path + "/reflection", Map.of("note", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String page() {
        HttpResponse<String> page = browser.get(MODULE);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private int minutes() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT coalesce(sum(minutes), 0) FROM learning_event")
                .mapTo(Integer.class)
                .one());
    }

    /** Plans a session and closes it on the next morning with the member's status. */
    private void closed(String status) {
        String session = plan();
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(3)));
        HttpResponse<String> answer = onward.api("leader")
                .post(
                        "/api/v1/sessions/" + session + "/close",
                        "{\"attendance\":[{\"person\":\"%s\",\"status\":\"%s\"}],\"themes\":[\"Fridays\"],\"commitments\":[]}"
                                .formatted(trust.branch().members().get(0), status));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Plans a session and returns its id. */
    private String plan() {
        HttpResponse<String> answer = onward.api("leader")
                .post(
                        "/api/v1/sessions",
                        "{\"team\":\"%s\",\"module\":\"inclusive-meetings\",\"startsAt\":\"2026-11-26T10:00:00Z\",\"minutes\":45,\"mode\":\"hybrid\"}"
                                .formatted(trust.branch().team().value()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
