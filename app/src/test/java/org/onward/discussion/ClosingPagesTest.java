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

/** What ends a session: closing it, correcting it, catching up on it, or cancelling it. */
final class ClosingPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions sittings;

    @BeforeEach
    void aTrust() {
        sittings = PastSessions.create(onward);
    }

    @Test
    void theFacilitatorClosesFromTheForm() {
        String address = "/sessions/" + sittings.planned();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        Map<String, String> form = register("attended");
        form.put("themes", "Decisions fall after the meeting\r\n\r\n  Half past twelve  ");
        form.put("owner-1", sittings.member(0).toString());
        form.put("when-1", "I set up a meeting");
        form.put("will-1", "offer two times");
        form.put("scope-1", "team");

        HttpResponse<String> answer = browser.submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sittings.number("SELECT count(*) FROM discussion_theme")).isEqualTo(2);
        assertThat(sittings.number("SELECT count(*) FROM commitment")).isEqualTo(1);
        assertThat(sittings.discussed()).contains(0, 1, 2, 3, 4, 5);
        assertThat(browser.get(address + "/close").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionThatIsStillToComeIsClosedOnlyWhenItIsTickedThatItWasHeld() {
        String address = "/sessions/" + sittings.planned();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        onward.clock().set(java.time.Instant.parse("2026-11-24T08:30:00Z"));
        Map<String, String> form = register("attended");

        HttpResponse<String> refused = browser.submit(address + "/close", address + "/close", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#heldEarly\"", "We have held it already");
        assertThat(sittings.discussed()).isEmpty();

        form.put("heldEarly", "yes");
        assertThat(browser.submit(address + "/close", address + "/close", form).statusCode())
                .isEqualTo(303);
        assertThat(sittings.discussed()).contains(0, 1);
    }

    @Test
    void whoeverJoinedSinceMayBeLeftOut() {
        String address = "/sessions/" + sittings.planned();
        new People(onward.jdbi())
                .addPeople(
                        List.of(new Person(
                                new PersonId(Ids.next()),
                                "Nell Newcomer",
                                "nell@example.invalid",
                                "Analyst",
                                sittings.trust().branch().team(),
                                Optional.empty())),
                        onward.clock().instant());
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        assertThat(browser.get(address + "/close").body())
                .contains("Nell Newcomer (joined the team since)", "Not expected");

        assertThat(browser.submit(address + "/close", address + "/close", register("attended"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sittings.number("SELECT count(*) FROM discussion_attendance"))
                .isEqualTo(7);
    }

    @Test
    void aPersonWithoutAnAnswerAndHalfACommitmentAreAskedForWithEverythingKept() {
        String address = "/sessions/" + sittings.planned();
        Map<String, String> form = register("apologies");
        form.remove("attendance-" + sittings.member(3));
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
        assertThat(sittings.discussed()).isEmpty();
    }

    @Test
    void tooManyThemesAreRefusedWithTheTextKept() {
        String address = "/sessions/" + sittings.planned();
        Map<String, String> form = register("absent");
        form.put("themes", "a theme\n".repeat(500));

        HttpResponse<String> answer =
                onward.browser().signIn("leader").submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10 themes").contains("a theme");
    }

    @Test
    void attendanceIsCorrectedFromTheForm() {
        String address = "/sessions/" + sittings.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        Map<String, String> form = register("absent");
        form.put("attendance-" + sittings.member(2), "attended");

        assertThat(browser.submit(address + "/correct", address + "/correct", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(sittings.discussed()).containsExactly(2);
    }

    @Test
    void whoeverMissedItWorksThroughTheCatchUpPack() {
        String address = "/sessions/" + sittings.closed() + "/catch-up";
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
        assertThat(sittings.minutes(2)).isEqualTo(30);
        assertThat(browser.get(address).body()).contains("You caught up on 24 November 2026");
    }

    @Test
    void aSessionThatDoesNotTakePlaceIsCancelledAndNobodyWaitsForIt() {
        String session = sittings.planned();
        String address = "/sessions/" + session;
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");

        assertThat(browser.submit(address, address + "/cancel", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.submit(address, address + "/cancel", Map.of()).statusCode())
                .as("a second time changes nothing")
                .isIn(303, 422);

        assertThat(browser.get(address).body()).contains("Cancelled").doesNotContain("Close the discussion");
        HttpResponse<String> close = sittings.close("facilitator", session, sittings.closing());
        assertThat(close.statusCode()).isEqualTo(409);
        assertThat(close.body()).contains("plan it once more");
        assertThat(sittings.discussed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"leader, 303", "manager, 303", "member, 403", "reviewer, 403", "other-leader, 403"})
    void onlyWhoRunsItOrLeadsTheTeamCancels(String persona, int status) {
        String address = "/sessions/" + sittings.planned();

        assertThat(onward.browser()
                        .signIn(persona)
                        .submit(address, address + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aClosedSessionIsNotCancelledAnyMore() {
        String address = "/sessions/" + sittings.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");

        assertThat(browser.submit("/sessions/new", address + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(sittings.discussed()).containsExactly(0, 1);
    }

    /** The same answer for everybody invited. */
    private Map<String, String> register(String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("attendance-" + sittings.trust().branch().leader(), status);
        sittings.trust().branch().members().forEach(member -> form.put("attendance-" + member, status));
        return form;
    }
}
