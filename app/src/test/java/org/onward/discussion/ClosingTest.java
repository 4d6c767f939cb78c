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
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.learning.Learning;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;

final class ClosingTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions sittings;

    @BeforeEach
    void aSession() {
        sittings = PastSessions.create(onward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitator", "leader", "manager"})
    void whoRunsItOrLeadsTheTeamOrOneAboveClosesIt(String persona) {
        String session = sittings.planned();

        HttpResponse<String> answer = sittings.close(persona, session, sittings.closing());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":\"%s\",\"state\":\"closed\"}".formatted(session));
        assertThat(sittings.discussed()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "reviewer", "administrator", "other-leader", "other-manager", "other-reviewer"})
    void nobodyElseDoes(String persona) {
        assertThat(sittings.close(persona, sittings.planned(), sittings.closing())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverIsNotMentionedWasAbsent() {
        sittings.closed();

        assertThat(sittings.number("SELECT count(*) FROM discussion_attendance WHERE status = 'absent'"))
                .as("four members and the leader")
                .isEqualTo(4);
        assertThat(sittings.minutes(0)).isEqualTo(45);
        assertThat(sittings.minutes(3)).isZero();
    }

    @Test
    void aCommitmentIsAProposalThatMovesNoRung() {
        sittings.closed();

        assertThat(sittings.number("SELECT count(*) FROM commitment WHERE state = 'proposed'"))
                .isEqualTo(1);
        assertThat(sittings.number("SELECT count(*) FROM progress WHERE committed IS NOT NULL"))
                .isZero();
    }

    @Test
    void closingAgainWithTheSameContentChangesNothing() {
        String session = sittings.closed();

        HttpResponse<String> again = sittings.close("leader", session, sittings.closing());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(sittings.minutes(0)).isEqualTo(45);
        assertThat(sittings.number("SELECT count(*) FROM commitment")).isEqualTo(1);
    }

    @Test
    void closingAgainWithOtherContentIsAConflictThatSaysWhatToDo() {
        String session = sittings.closed();

        HttpResponse<String> again =
                sittings.close("leader", session, "{\"attendance\": [%s]}".formatted(sittings.mark(3, "attended")));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("corrected for 14 days");
        assertThat(sittings.discussed()).containsExactly(0, 1);
    }

    @Test
    void closingAtTheSameMomentCountsOnce() {
        String session = sittings.planned();

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        sittings.close("leader", session, sittings.closing()).statusCode()))
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(200);
        assertThat(sittings.minutes(0)).isEqualTo(45);
        assertThat(sittings.number("SELECT count(*) FROM commitment")).isEqualTo(1);
    }

    @Test
    void aSessionThatWasBroughtForwardCountsForTheMomentOfItsClose() {
        String answer = onward.api("leader")
                .post(
                        "/api/v1/sessions",
                        """
                        {"team": "%s", "module": "inclusive-meetings", "startsAt": "2026-12-08T10:00:00Z",
                         "minutes": 20, "mode": "remote"}"""
                                .formatted(sittings.trust().branch().team()))
                .body();
        String session = answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> tooEarly = sittings.close("leader", session, sittings.closing());
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("\"field\":\"heldEarly\"", "Tuesday 8 December 2026 at 10:00");
        assertThat(sittings.number("SELECT count(*) FROM discussion_attendance"))
                .isZero();

        String early = sittings.closing().replaceFirst("\\{", "{\"heldEarly\": true, ");
        assertThat(sittings.close("leader", session, early).statusCode()).isEqualTo(200);
        assertThat(sittings.number("SELECT count(*) FROM progress WHERE discussed > now() + interval '1 year'"
                        + " OR discussed = '2026-11-24T10:00:00Z'"))
                .isEqualTo(2);
    }

    @Test
    void whoeverJoinedTheTeamAfterTheSessionStartedHasMissedNothing() {
        String session = sittings.planned();
        PersonId newcomer = newcomer(RunningOnward.NOW.minusSeconds(60));

        sittings.close("leader", session, sittings.closing());

        assertThat(attendanceOf(newcomer)).isEmpty();
        assertThat(attendanceOf(sittings.member(4))).containsExactly("absent");
    }

    @Test
    void whoeverJoinedBeforeItIsExpected() {
        String session = sittings.planned();
        PersonId newcomer = newcomer(Instant.parse("2026-11-24T08:59:00Z"));

        sittings.close("leader", session, sittings.closing());

        assertThat(attendanceOf(newcomer)).containsExactly("absent");
    }

    @Test
    void whoeverHasLeftTheTeamSinceIsNotAbsentButMayHaveBeenThere() {
        String session = sittings.planned();
        leave(sittings.member(0));
        leave(sittings.member(4));

        assertThat(sittings.close("leader", session, sittings.closing()).statusCode())
                .isEqualTo(200);

        assertThat(attendanceOf(sittings.member(0))).containsExactly("attended");
        assertThat(attendanceOf(sittings.member(4))).isEmpty();
        assertThat(sittings.close("leader", session, sittings.closing()).statusCode())
                .as("closing it again with the same")
                .isEqualTo(200);
    }

    @Test
    void whoeverLeftTheTeamBeforeTheSessionIsNotOnTheList() {
        onward.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        leave(sittings.member(2));
        onward.clock().set(RunningOnward.NOW);

        HttpResponse<String> answer = sittings.close("leader", sittings.planned(), sittings.closing());

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
                                sittings.trust().branch().team(),
                                Optional.empty())),
                        since);
        return id;
    }

    private void leave(PersonId person) {
        new Learning(onward.jdbi(), new People(onward.jdbi()), ShippedContent::library, onward.clock())
                .transfer(person, sittings.trust().other().team());
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
    void badInputIsRefusedByTheNameOfItsField(String good, String bad, String field) {
        HttpResponse<String> answer =
                sittings.close("leader", sittings.planned(), sittings.closing().replace(good, bad == null ? "" : bad));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).contains(field + "\",\"message\"");
        assertThat(sittings.discussed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void whatIsTooMuchOrFromElsewhereIsRefused(String body, String field) {
        PastSessions here = sittings;
        String session = here.planned();
        String filled = body.replace("MARK", here.mark(0, "attended"))
                .replace("STRANGER", here.trust().other().leader().toString())
                .replace("NOBODY", "00000000-0000-7000-8000-000000000000");

        HttpResponse<String> answer = here.close("leader", session, filled);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).contains("\"field\":\"" + field);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> whatIsTooMuchOrFromElsewhereIsRefused() {
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
    void anUnknownSessionIsNotThere() {
        assertThat(sittings.close("leader", "00000000-0000-7000-8000-000000000000", sittings.closing())
                        .statusCode())
                .isEqualTo(404);
        assertThat(sittings.close("leader", "nonsense", sittings.closing()).statusCode())
                .isEqualTo(404);
    }

    private static org.junit.jupiter.params.provider.Arguments arguments(Object... values) {
        return org.junit.jupiter.params.provider.Arguments.of(values);
    }
}
