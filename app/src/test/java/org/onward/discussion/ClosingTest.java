package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.database.Ids;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.change.TestChanges;

final class ClosingTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitator", "leader", "manager"})
    void theFacilitatorAndTheTeamsLeadersClose(String persona) {
        String session = pastSessions.planned();

        HttpResponse<String> answer = pastSessions.close(persona, session, pastSessions.closing());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":\"%s\",\"state\":\"closed\"}".formatted(session));
        assertThat(pastSessions.discussed()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "reviewer", "administrator", "other-leader", "other-manager", "other-reviewer"})
    void nobodyElseCloses(String persona) {
        assertThat(pastSessions
                        .close(persona, pastSessions.planned(), pastSessions.closing())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMemberWithoutAnEntryIsAbsent() {
        pastSessions.closed();

        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance WHERE status = 'absent'"))
                .as("four members and the leader")
                .isEqualTo(4);
        assertThat(pastSessions.minutes(0)).isEqualTo(45);
        assertThat(pastSessions.minutes(3)).isZero();
    }

    @Test
    void aCommitmentOfTheCloseIsAProposalAndGivesNoRung() {
        pastSessions.closed();

        assertThat(pastSessions.number("SELECT count(*) FROM commitment WHERE state = 'proposed'"))
                .isEqualTo(1);
        assertThat(pastSessions.number("SELECT count(*) FROM progress WHERE committed IS NOT NULL"))
                .isZero();
    }

    @Test
    void closingAgainWithTheSameContentChangesNothing() {
        String session = pastSessions.closed();

        HttpResponse<String> again = pastSessions.close("leader", session, pastSessions.closing());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(pastSessions.minutes(0)).isEqualTo(45);
        assertThat(pastSessions.number("SELECT count(*) FROM commitment")).isEqualTo(1);
    }

    @Test
    void closingAgainWithOtherContentIsAConflict() {
        String session = pastSessions.closed();

        HttpResponse<String> again = pastSessions.close(
                "leader", session, "{\"attendance\": [%s]}".formatted(pastSessions.mark(3, "attended")));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("corrected for 14 days");
        assertThat(pastSessions.discussed()).containsExactly(0, 1);
    }

    @Test
    void concurrentClosesCountOnce() {
        String session = pastSessions.planned();

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> pastSessions
                        .close("leader", session, pastSessions.closing())
                        .statusCode()))
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(200);
        assertThat(pastSessions.minutes(0)).isEqualTo(45);
        assertThat(pastSessions.number("SELECT count(*) FROM commitment")).isEqualTo(1);
    }

    @Test
    void aSessionIsClosedBeforeItsStartOnlyWithTheTimeAtWhichItWasHeld() {
        String answer = onward.api("leader")
                .post(
                        "/api/v1/sessions",
                        """
                        {"team": "%s", "module": "inclusive-meetings", "startsAt": "2026-12-08T10:00:00Z",
                         "minutes": 20, "mode": "remote"}"""
                                .formatted(pastSessions.trust().branch().team()))
                .body();
        String session = answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> tooEarly = pastSessions.close("leader", session, pastSessions.closing());
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("\"field\":\"heldAt\"", "Tuesday 8 December 2026 at 10:00");
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance"))
                .isZero();

        for (String wrong : List.of("2026-11-24T10:00:01Z", "2026-11-09T10:00:00Z", "soon")) {
            HttpResponse<String> refused = pastSessions.close("leader", session, heldAt(wrong));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"heldAt\"");
        }

        assertThat(pastSessions
                        .close("leader", session, heldAt("2026-11-23T14:00:00Z"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(pastSessions.number("SELECT count(*) FROM progress WHERE discussed = '2026-11-23T14:00:00Z'"))
                .isEqualTo(2);
        assertThat(pastSessions
                        .close("leader", session, heldAt("2026-11-23T14:00:00Z"))
                        .statusCode())
                .as("closing it again with the same")
                .isEqualTo(200);
        assertThat(pastSessions
                        .close("leader", session, heldAt("2026-11-23T15:00:00Z"))
                        .statusCode())
                .as("closing it again with another time")
                .isEqualTo(409);
    }

    private String heldAt(String time) {
        return pastSessions.closing().replaceFirst("\\{", "{\"heldAt\": \"%s\", ".formatted(time));
    }

    @Test
    void aMemberWhoJoinedAfterTheStartIsNotAbsent() {
        String session = pastSessions.planned();
        PersonId newcomer = newcomer(RunningOnward.NOW.minusSeconds(60));

        pastSessions.close("leader", session, pastSessions.closing());

        assertThat(attendanceOf(newcomer)).isEmpty();
        assertThat(attendanceOf(pastSessions.member(4))).containsExactly("absent");
    }

    @Test
    void aMemberWhoJoinedBeforeTheStartIsExpected() {
        String session = pastSessions.planned();
        PersonId newcomer = newcomer(Instant.parse("2026-11-24T08:59:00Z"));

        pastSessions.close("leader", session, pastSessions.closing());

        assertThat(attendanceOf(newcomer)).containsExactly("absent");
    }

    @Test
    void aMemberWhoLeftSinceTheStartIsNotAbsentButMayHaveAttended() {
        String session = pastSessions.planned();
        leave(pastSessions.member(0));
        leave(pastSessions.member(4));

        assertThat(pastSessions.close("leader", session, pastSessions.closing()).statusCode())
                .isEqualTo(200);

        assertThat(attendanceOf(pastSessions.member(0))).containsExactly("attended");
        assertThat(attendanceOf(pastSessions.member(4))).isEmpty();
        assertThat(pastSessions.close("leader", session, pastSessions.closing()).statusCode())
                .as("closing it again with the same")
                .isEqualTo(200);
    }

    @Test
    void aMemberWhoLeftBeforeTheStartIsNotOnTheRegister() {
        onward.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        leave(pastSessions.member(2));
        onward.clock().set(RunningOnward.NOW);

        HttpResponse<String> answer = pastSessions.close("leader", pastSessions.planned(), pastSessions.closing());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"attendance\"");
    }

    private PersonId newcomer(Instant since) {
        PersonId id = new PersonId(Ids.next());
        new People(onward.jdbi())
                .addPeople(
                        List.of(new Person(
                                id,
                                "Nell Newcomer",
                                "nell@example.invalid",
                                "Analyst",
                                pastSessions.trust().branch().team(),
                                Optional.empty())),
                        since);
        return id;
    }

    private void leave(PersonId person) {
        TestChanges.of(onward.jdbi(), onward.clock())
                .people()
                .move(Actor.OPERATOR, person, pastSessions.trust().other().team());
    }

    private static List<String> attendanceOf(PersonId person) {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT status FROM discussion_attendance WHERE person = ?", person.value())
                .mapTo(String.class)
                .list());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apologies|present|status",
                "apologies|Attended|status",
                "\"status\": \"apologies\"|\"status\": null|attendance",
                "\"themes\": [|\"themes\": [null, |themes",
                "\"themes\": [|\"themes\": [\" \", |themes",
                "\"themes\"|\"topics\"|topics",
                "\"scope\": \"me\"|\"scope\": \"us\"|scope",
                "\"scope\": \"me\"|\"scope\": null|scope",
                "\"when\": \"I set up a meeting\"|\"when\": null|when",
                "offer two times| |will",
                "\"scope\": \"me\"|\"scope\": \"me\", \"reviewOn\": \"+999999999-01-01\"|reviewOn",
                "\"scope\": \"me\"|\"scope\": \"me\", \"reviewOn\": \"1999-01-01\"|reviewOn",
                "\"scope\": \"me\"|\"scope\": \"me\", \"reviewOn\": \"soon\"|reviewOn",
                "\"attendance\": [|\"attendance\": [null, |attendance",
                "\"attendance\": [|\"attendance\": [[], |[0]"
            })
    void invalidInputIsRefusedWithTheNameOfItsField(String good, String bad, String field) {
        HttpResponse<String> answer = pastSessions.close(
                "leader", pastSessions.planned(), pastSessions.closing().replace(good, bad == null ? "" : bad));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).contains(field + "\",\"message\"");
        assertThat(pastSessions.discussed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void tooManyEntriesAndUninvitedPeopleAreRefused(String body, String field) {

        String session = pastSessions.planned();
        String filled = body.replace("MARK", pastSessions.mark(0, "attended"))
                .replace("STRANGER", pastSessions.trust().other().leader().toString())
                .replace("NOBODY", "00000000-0000-7000-8000-000000000000");

        HttpResponse<String> answer = pastSessions.close("leader", session, filled);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).contains("\"field\":\"" + field);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> tooManyEntriesAndUninvitedPeopleAreRefused() {
        String themes =
                IntStream.range(0, 500).mapToObj(i -> "\"theme " + i + "\"").collect(Collectors.joining(","));
        String commitment = "{\"owner\": \"%s\", \"when\": \"we meet\", \"will\": \"listen\", \"scope\": \"team\"}";
        return Stream.of(
                arguments("{\"attendance\": [], \"themes\": [%s]}".formatted(themes), "themes"),
                arguments("{\"attendance\": [], \"themes\": [\"%s\"]}".formatted("x".repeat(201)), "themes"),
                arguments("{\"attendance\": [MARK, MARK]}", "attendance"),
                arguments("{\"attendance\": [{\"person\": \"STRANGER\", \"status\": \"attended\"}]}", "attendance"),
                arguments("{\"attendance\": [{\"person\": \"NOBODY\", \"status\": \"attended\"}]}", "attendance"),
                arguments("{\"attendance\": [{\"person\": \"x\", \"status\": \"attended\"}]}", "attendance"),
                arguments(
                        "{\"attendance\": [], \"commitments\": [%s]}".formatted(commitment.formatted("STRANGER")),
                        "commitments"),
                arguments(
                        "{\"attendance\": [], \"commitments\": [%s]}"
                                .formatted(String.join(
                                        ",", java.util.Collections.nCopies(31, commitment.formatted("STRANGER")))),
                        "commitments"),
                arguments("{\"themes\": []}", "attendance"),
                arguments("{}", "attendance"),
                arguments("[]", "body"),
                arguments("null", "body"));
    }

    @Test
    void anUnknownSessionIsNotFound() {
        assertThat(pastSessions
                        .close("leader", "00000000-0000-7000-8000-000000000000", pastSessions.closing())
                        .statusCode())
                .isEqualTo(404);
        assertThat(pastSessions
                        .close("leader", "nonsense", pastSessions.closing())
                        .statusCode())
                .isEqualTo(404);
    }

    private static org.junit.jupiter.params.provider.Arguments arguments(Object... values) {
        return org.junit.jupiter.params.provider.Arguments.of(values);
    }
}
