package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** The queries that other features use. */
final class SessionsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private final Library library = ShippedContent.library();
    private PastSessions pastSessions;
    private Sessions sessions;
    private TeamId team;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
        team = pastSessions.trust().branch().team();
        sessions = new Sessions(
                onward.jdbi(), new People(onward.jdbi()), new Access(onward.jdbi()), () -> library, onward.clock());
    }

    @Test
    void aSessionIsUpcomingForTheTeamItsLeaderAndItsFacilitator() {
        plan("2026-12-08T10:00:00Z", pastSessions.trust().other().leader(), 45);

        List<PersonId> expecting = List.of(
                pastSessions.member(0),
                pastSessions.trust().branch().leader(),
                pastSessions.trust().other().leader());
        assertThat(expecting).allSatisfy(person -> assertThat(upcoming(person)).hasSize(1));
        assertThat(upcoming(pastSessions.trust().branch().manager())).isEmpty();
        assertThat(upcoming(pastSessions.trust().other().manager())).isEmpty();
    }

    @Test
    void aSessionIsUpcomingUntilItsEnd() {
        plan("2026-11-24T10:30:00Z", pastSessions.member(1), 45);

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofMinutes(74)));
        assertThat(upcoming(pastSessions.member(0))).hasSize(1);

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofMinutes(75)));
        assertThat(upcoming(pastSessions.member(0))).isEmpty();
    }

    @Test
    void anAbsentMemberHasMissedTheSessionUntilTheyCatchUp() {
        String session = pastSessions.closed();
        assertThat(sessions.missedSessionsOf(pastSessions.member(2))).hasSize(1);
        assertThat(sessions.missedSessionsOf(pastSessions.member(3))).hasSize(1);
        assertThat(sessions.missedSessionsOf(pastSessions.member(0))).isEmpty();

        onward.api("absentee").post("/api/v1/sessions/%s/catch-up".formatted(session), "{}");

        assertThat(sessions.missedSessionsOf(pastSessions.member(2))).isEmpty();
        assertThat(read(
                        Instant.class,
                        "SELECT caught_up FROM missed_session WHERE person = :id",
                        pastSessions.member(2).value()))
                .containsExactly(RunningOnward.NOW);
    }

    @Test
    void aModuleCountsAsDiscussedAfterTheClose() {
        String session = pastSessions.planned();
        assertThat(discussed(team)).isEmpty();

        pastSessions.close("leader", session, pastSessions.closing());

        assertThat(discussed(team)).containsExactly(PastSessions.MODULE);
        assertThat(discussed(pastSessions.trust().other().team())).isEmpty();
    }

    @Test
    void thePromptsOfASessionCountAsRunAfterTheClose() {
        String session = pastSessions.planned();
        assertThat(promptsRun(team)).isEmpty();

        pastSessions.close("leader", session, pastSessions.closing());

        Agenda agenda = sessions.agenda(SessionId.fromString(session));
        assertThat(agenda.questions()).isNotEmpty();
        assertThat(promptsRun(team))
                .containsExactlyInAnyOrderElementsOf(agenda.questions().stream()
                        .map(question -> question.prompt().value())
                        .toList());
        assertThat(promptsRun(pastSessions.trust().other().team())).isEmpty();
    }

    @Test
    void theAgendaIsTheLongestPlanThatFitsOrElseTheShortest() {
        assertThat(minutesOfAgenda(44)).isEqualTo(20);
        assertThat(minutesOfAgenda(45)).isEqualTo(45);
        assertThat(minutesOfAgenda(240)).isEqualTo(60);
        assertThat(minutesOfAgenda(10)).isEqualTo(20);
    }

    private int minutesOfAgenda(int minutes) {
        String session = plan("2026-12-08T10:00:00Z", pastSessions.member(1), minutes);
        return sessions.agenda(SessionId.fromString(session)).minutes();
    }

    private String plan(String startsAt, PersonId facilitator, int minutes) {
        String body =
                """
                {"team": "%s", "module": "%s", "startsAt": "%s", "minutes": %d, "mode": "remote", "facilitator": "%s"}"""
                        .formatted(team, PastSessions.MODULE, startsAt, minutes, facilitator);
        return PastSessions.read(onward.api("leader").post("/api/v1/sessions", body))
                .path("id")
                .asText();
    }

    /** The planned sessions for which a person is expected, as the home page reads them. */
    private static List<String> upcoming(PersonId person) {
        return onward.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT id FROM planned_session WHERE person = :person AND ends_at > :now")
                .bind("person", person.value())
                .bind("now", onward.clock().instant())
                .mapTo(String.class)
                .list());
    }

    private static List<String> discussed(TeamId team) {
        return read(String.class, "SELECT module FROM held_session WHERE team = :id", team.value());
    }

    private static List<String> promptsRun(TeamId team) {
        return read(String.class, "SELECT unnest(prompts) FROM held_session WHERE team = :id", team.value());
    }

    private static <T> List<T> read(Class<T> type, String sql, UUID id) {
        return onward.jdbi()
                .withHandle(handle ->
                        handle.createQuery(sql).bind("id", id).mapTo(type).list());
    }
}
