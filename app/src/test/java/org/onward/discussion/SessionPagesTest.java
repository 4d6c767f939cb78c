package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.change.TestChanges;

final class SessionPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
    }

    @Test
    void aLeaderPlansASessionWithTheForm() {
        HttpResponse<String> answer = plan("leader", "2026-12-08", "10:00");

        assertThat(answer.statusCode()).isEqualTo(303);
        String page = onward.browser().signIn("leader").get(location(answer)).body();
        assertThat(page).contains("Tuesday 8 December 2026 at 10:00").contains("Open the facilitator guide");
    }

    @Test
    void aTimeThatExcludesPeopleIsWarnedAboutOnceAndThenPlanned() {
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        Map<String, String> form = form("2026-12-11", "12:30");

        HttpResponse<String> asked = leader.submit(planAddress(), planAddress(), form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Friday prayers")
                .contains("Tuesday 15 December 2026 at 10:00")
                .contains("Keep this time");
        assertThat(PastSessions.count(onward.jdbi())).isZero();

        form.put("keep", "2026-12-11 12:30 45 " + pastSessions.member(1));
        assertThat(leader.submit(planAddress(), planAddress(), form).statusCode())
                .isEqualTo(303);
        assertThat(PastSessions.count(onward.jdbi())).isEqualTo(1);
    }

    @Test
    void aLocalTimeThatDoesNotExistIsRefused() {
        HttpResponse<String> answer = plan("leader", "2027-03-28", "01:30");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"time-error\"", "There is no 01:30 on Sunday 28 March 2027")
                .contains("Choose 00:59 or earlier, or 02:00 or later");
        assertThat(PastSessions.count(onward.jdbi())).isZero();
    }

    @Test
    void aLocalTimeThatOccursTwiceNeedsAChoice() {
        Map<String, String> form = form("2027-10-31", "01:30");
        RunningOnward.Browser leader = onward.browser().signIn("leader");

        HttpResponse<String> asked = leader.submit(planAddress(), planAddress(), form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#time-which\"", "The second 01:30", "Greenwich Mean Time, UTC+00:00");
        assertThat(PastSessions.count(onward.jdbi())).isZero();

        form.put("time-which", "Z");
        form.put("keep", "2027-10-31 01:30 45 " + pastSessions.member(1));
        HttpResponse<String> planned = leader.submit(planAddress(), planAddress(), form);
        assertThat(planned.statusCode()).isEqualTo(303);
        assertThat(leader.get(location(planned)).body())
                .contains("Sunday 31 October 2027 at 01:30 (Greenwich Mean Time, UTC+00:00)");
    }

    @ParameterizedTest
    @CsvSource({
        "date, 1999-01-01",
        "date, +999999999-12-31",
        "date, -999999999-01-01",
        "date, someday",
        "time, 25:00",
        "minutes, 9",
        "minutes, 99999999999",
        "mode, nowhere",
        "module, no-such-module",
        "module, NONSENSE!",
        "facilitator, 00000000-0000-7000-8000-000000000000",
        "facilitator, me"
    })
    void invalidValuesAreReportedAtTheirField(String field, String value) {
        Map<String, String> form = form("2026-12-08", "10:00");
        form.put(field, value);

        HttpResponse<String> answer = onward.browser().signIn("leader").submit(planAddress(), planAddress(), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#%s\"".formatted(field))
                .contains("id=\"%s-error\"".formatted(field));
        assertThat(PastSessions.count(onward.jdbi())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "reviewer", "administrator", "other-leader", "other-manager"})
    void nobodyElsePlansForTheTeam(String persona) {
        assertThat(onward.browser().signIn(persona).get(planAddress()).statusCode())
                .isEqualTo(403);
        assertThat(plan(persona, "2026-12-08", "10:00").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "facilitator, 200, 200, 200",
        "leader, 200, 200, 200",
        "manager, 200, 200, 200",
        "member, 200, 403, 403",
        "absentee, 200, 403, 403",
        "reviewer, 403, 403, 403",
        "administrator, 403, 403, 403",
        "other-leader, 403, 403, 403",
        "other-manager, 403, 403, 403",
        "other-member, 403, 403, 403"
    })
    void eachPersonaSeesTheSessionPagesOfItsRole(String persona, int session, int guide, int close) {
        String address = "/sessions/" + pastSessions.planned();
        RunningOnward.Browser browser = onward.browser().signIn(persona);

        assertThat(browser.get(address).statusCode()).isEqualTo(session);
        assertThat(browser.get(address + "/guide?minutes=20").statusCode()).isEqualTo(guide);
        assertThat(browser.get(address + "/close").statusCode()).isEqualTo(close);
    }

    @Test
    void somebodyElseIsChosenWhenTheFacilitatorHasLeft() {
        String session = "/sessions/" + pastSessions.planned();
        OrganisationChanges changes = TestChanges.of(onward.jdbi(), onward.clock());
        changes.people().leave(Actor.OPERATOR, pastSessions.member(1));
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        RunningOnward.Browser member = onward.browser().signIn("member");

        assertThat(leader.get(session).body())
                .contains("Has no facilitator", "<bdi>Bo Member</bdi> was to run it, and has left.")
                .contains("<option value=\"\">Choose</option>")
                .doesNotContain("Run by", ">Bo Member</option>");
        assertThat(member.get(session).body())
                .contains("Has no facilitator", "tell your team’s leader")
                .doesNotContain("Bo Member", "Choose who runs it");
        assertThat(choose(leader, session, "").statusCode()).isEqualTo(422);
        assertThat(choose(leader, session, pastSessions.member(1).toString()).statusCode())
                .isEqualTo(422);

        HttpResponse<String> answer =
                choose(leader, session, pastSessions.member(3).toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(leader.get(session).body())
                .contains("The session has a new facilitator.", "Run by <bdi>Dee Member</bdi>")
                .doesNotContain("Has no facilitator");
    }

    @Test
    void aLeaderChoosesSomebodyFromOutsideAndAFacilitatorDoesNot() {
        String session = "/sessions/" + pastSessions.planned();
        String outsider = pastSessions.trust().other().members().get(1).toString();
        RunningOnward.Browser facilitator = onward.browser().signIn("facilitator");
        assertThat(facilitator.get(session).body()).doesNotContain("Find somebody from outside the team");
        assertThat(choose(facilitator, session, outsider).statusCode()).isEqualTo(422);

        RunningOnward.Browser leader = onward.browser().signIn("leader");
        HttpResponse<String> found = leader.submit(
                session,
                session + "/facilitator",
                Map.of("facilitator", pastSessions.member(1).toString(), "outside", "other-bo"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("One person was found, and is chosen above.", "value=\"%s\" selected".formatted(outsider));

        assertThat(choose(leader, session, outsider).statusCode()).isEqualTo(303);
        assertThat(onward.browser().signIn("outside-facilitator").get(session).statusCode())
                .isEqualTo(200);
        assertThat(facilitator.get(session + "/close").statusCode()).isEqualTo(403);
    }

    @Test
    void theHomePageSaysThatASessionHasNoFacilitator() {
        pastSessions.planned();
        onward.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE discussion_session SET starts_at = starts_at + interval '1 day'"));
        RunningOnward.Browser member = onward.browser().signIn("member");
        assertThat(member.get("/").body()).contains("Bo Member");

        TestChanges.of(onward.jdbi(), onward.clock()).people().leave(Actor.OPERATOR, pastSessions.member(1));

        assertThat(member.get("/").body()).contains("It has no facilitator").doesNotContain("Bo Member");
    }

    @Test
    void nobodyIsChosenForASessionThatIsOver() {
        String session = "/sessions/" + pastSessions.closed();

        HttpResponse<String> answer = onward.browser()
                .signIn("leader")
                .submit(
                        "/team",
                        session + "/facilitator",
                        Map.of("facilitator", pastSessions.member(3).toString()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(onward.browser().signIn("leader").get(session).body()).contains("Run by <bdi>Bo Member</bdi>");
    }

    private static HttpResponse<String> choose(RunningOnward.Browser browser, String session, String person) {
        return browser.submit(session, session + "/facilitator", Map.of("facilitator", person));
    }

    @Test
    void aMemberSeesTheRecapButNotTheRegister() {
        String address = "/sessions/" + pastSessions.closed();

        String member = onward.browser().signIn("member").get(address).body();
        assertThat(member)
                .contains("Half past twelve shuts people out")
                .contains("You were there")
                .doesNotContain("Dee Member")
                .doesNotContain("offer two times");
        assertThat(onward.browser().signIn("absentee").get(address).body()).contains("Open the catch-up pack");
        assertThat(onward.browser().signIn("leader").get(address).body())
                .contains("Dee Member")
                .contains("Correct who was there")
                .doesNotContain("offer two times");
    }

    @Test
    void theGuideHasItsPlanAndSections() {
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        String address = "/sessions/" + pastSessions.planned() + "/guide";

        assertThat(browser.get(address).body())
                .contains("45 minutes, part by part")
                .contains("Ground rules", "When it gets hard", "Freedom to Speak Up", "safeguarding", "Close");
        assertThat(browser.get(address + "?minutes=20").body()).contains("20 minutes, part by part");
        assertThat(browser.get(address + "?minutes=33").body()).contains("45 minutes, part by part");
        assertThat(browser.get(address + "?minutes=x").statusCode()).isBetween(400, 404);
    }

    private String planAddress() {
        return "/sessions/new?team=" + pastSessions.trust().branch().team();
    }

    private HttpResponse<String> plan(String persona, String date, String time) {
        return onward.browser().signIn(persona).submit(planAddress(), planAddress(), form(date, time));
    }

    private Map<String, String> form(String date, String time) {
        return new LinkedHashMap<>(Map.of(
                "module",
                PastSessions.MODULE,
                "date",
                date,
                "time",
                time,
                "minutes",
                "45",
                "mode",
                "remote",
                "facilitator",
                pastSessions.member(1).toString()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }
}
