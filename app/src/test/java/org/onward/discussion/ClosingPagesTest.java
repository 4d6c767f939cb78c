package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.RunningOnward;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;

/** The forms that close, correct, catch up on and cancel a session. */
final class ClosingPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
    }

    @Test
    void theFacilitatorClosesASessionWithTheForm() {
        String address = "/sessions/" + pastSessions.planned();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        Map<String, String> form = register("attended");
        form.put("themes", "Decisions fall after the meeting\r\n\r\n  Half past twelve  ");
        form.put("owner-1", pastSessions.member(0).toString());
        form.put("when-1", "I set up a meeting");
        form.put("will-1", "offer two times");
        form.put("scope-1", "team");

        HttpResponse<String> answer = browser.submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_theme")).isEqualTo(2);
        assertThat(pastSessions.number("SELECT count(*) FROM commitment")).isEqualTo(1);
        assertThat(pastSessions.discussed()).contains(0, 1, 2, 3, 4, 5);
        assertThat(browser.get(address + "/close").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionThatHasNotStartedIsClosedOnlyWithTheCheckboxHeldEarly() {
        String address = "/sessions/" + pastSessions.planned();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        onward.clock().set(java.time.Instant.parse("2026-11-24T08:30:00Z"));
        Map<String, String> form = register("attended");

        HttpResponse<String> refused = browser.submit(address + "/close", address + "/close", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#heldEarly\"", "We have held it already");
        assertThat(pastSessions.discussed()).isEmpty();

        form.put("heldEarly", "yes");
        assertThat(browser.submit(address + "/close", address + "/close", form).statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.discussed()).contains(0, 1);
    }

    @Test
    void aMemberWhoJoinedAfterTheSessionMayBeLeftOut() {
        String address = "/sessions/" + pastSessions.planned();
        new People(onward.jdbi())
                .addPeople(
                        List.of(new Person(
                                new PersonId(Ids.next()),
                                "Nell Newcomer",
                                "nell@example.invalid",
                                "Analyst",
                                pastSessions.trust().branch().team(),
                                Optional.empty())),
                        onward.clock().instant());
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        assertThat(browser.get(address + "/close").body())
                .contains("Nell Newcomer (joined the team since)", "Not expected");

        assertThat(browser.submit(address + "/close", address + "/close", register("attended"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance"))
                .isEqualTo(7);
    }

    @Test
    void anIncompleteFormIsShownAgainWithItsValues() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = register("apologies");
        form.remove("attendance-" + pastSessions.member(3));
        form.put("themes", "A theme to keep");
        form.put("when-2", "a moment to keep");

        HttpResponse<String> answer =
                onward.browser().signIn("leader").submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Say whether Dee Member was there.")
                .contains("Choose whose commitment 2 is.")
                .contains("A theme to keep")
                .contains("a moment to keep");
        assertThat(pastSessions.discussed()).isEmpty();
    }

    @Test
    void tooManyThemesAreRefusedAndTheirTextIsKept() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = register("absent");
        form.put("themes", "a theme\n".repeat(500));

        HttpResponse<String> answer =
                onward.browser().signIn("leader").submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10 themes").contains("a theme");
    }

    @Test
    void attendanceIsCorrectedWithTheForm() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        Map<String, String> form = register("absent");
        form.put("attendance-" + pastSessions.member(2), "attended");

        assertThat(browser.submit(address + "/correct", address + "/correct", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.discussed()).containsExactly(2);
    }

    @Test
    void aMemberWhoMissedTheSessionCatchesUpWithTheForm() {
        String address = "/sessions/" + pastSessions.closed() + "/catch-up";
        RunningOnward.Browser browser = onward.browser().signIn("absentee");

        assertThat(browser.get(address).body())
                .contains("Half past twelve shuts people out")
                .contains("value=\"45\"")
                .contains("Show the case");
        assertThat(browser.submit(address, address, new LinkedHashMap<>(Map.of("minutes", "0")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(address, address, new LinkedHashMap<>(Map.of("minutes", "30")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.minutes(2)).isEqualTo(30);
        assertThat(browser.get(address).body()).contains("You caught up on 24 November 2026");
    }

    @Test
    void aCancelledSessionCannotBeClosed() {
        String session = pastSessions.planned();
        String address = "/sessions/" + session;
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");

        assertThat(browser.submit(address, address + "/cancel", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.submit(address, address + "/cancel", Map.of()).statusCode())
                .as("a second time changes nothing")
                .isIn(303, 422);

        assertThat(browser.get(address).body()).contains("Cancelled").doesNotContain("Close the discussion");
        HttpResponse<String> close = pastSessions.close("facilitator", session, pastSessions.closing());
        assertThat(close.statusCode()).isEqualTo(409);
        assertThat(close.body()).contains("plan it once more");
        assertThat(pastSessions.discussed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"leader, 303", "manager, 303", "member, 403", "reviewer, 403", "other-leader, 403"})
    void onlyTheFacilitatorAndTheTeamsLeadersCancel(String persona, int status) {
        String address = "/sessions/" + pastSessions.planned();

        assertThat(onward.browser()
                        .signIn(persona)
                        .submit(address, address + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aClosedSessionCannotBeCancelled() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");

        assertThat(browser.submit("/sessions/new", address + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(pastSessions.discussed()).containsExactly(0, 1);
    }

    /** The form with the same status for everybody invited. */
    private Map<String, String> register(String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("attendance-" + pastSessions.trust().branch().leader(), status);
        pastSessions.trust().branch().members().forEach(member -> form.put("attendance-" + member, status));
        return form;
    }
}
