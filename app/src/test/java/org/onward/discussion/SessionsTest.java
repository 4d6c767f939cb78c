package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.content.ItemId;
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

    private static final LocalDate HELD = LocalDate.of(2026, 11, 24);

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
        assertThat(expecting).allSatisfy(person -> assertThat(sessions.upcomingSessionsOf(person))
                .hasSize(1));
        assertThat(sessions.upcomingSessionsOf(pastSessions.trust().branch().manager()))
                .isEmpty();
        assertThat(sessions.upcomingSessionsOf(pastSessions.trust().other().manager()))
                .isEmpty();
    }

    @Test
    void aSessionIsUpcomingUntilItsEndAndCanBeClosedFromItsStart() {
        plan("2026-11-24T10:30:00Z", pastSessions.member(1), 45);
        assertThat(sessions.sessionsToCloseBy(pastSessions.member(1))).isEmpty();

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofMinutes(74)));
        assertThat(sessions.upcomingSessionsOf(pastSessions.member(0))).hasSize(1);

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofMinutes(75)));
        assertThat(sessions.upcomingSessionsOf(pastSessions.member(0))).isEmpty();
        assertThat(sessions.sessionsToCloseBy(pastSessions.member(1))).hasSize(1);
        assertThat(sessions.sessionsToCloseBy(pastSessions.trust().branch().leader()))
                .hasSize(1);
        assertThat(sessions.sessionsToCloseBy(pastSessions.member(0))).isEmpty();
    }

    @Test
    void anAbsentMemberHasMissedTheSessionUntilTheyCatchUp() {
        String session = pastSessions.closed();
        assertThat(sessions.missedSessionsOf(pastSessions.member(2))).hasSize(1);
        assertThat(sessions.missedSessionsOf(pastSessions.member(3))).hasSize(1);
        assertThat(sessions.missedSessionsOf(pastSessions.member(0))).isEmpty();

        onward.api("absentee").post("/api/v1/sessions/%s/catch-up".formatted(session), "{}");

        assertThat(sessions.missedSessionsOf(pastSessions.member(2))).isEmpty();
        assertThat(sessions.participationsOf(pastSessions.member(2)))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.status()).isEqualTo(AttendanceStatus.APOLOGIES);
                    assertThat(part.caughtUp()).contains(RunningOnward.NOW);
                });
    }

    @Test
    void aModuleCountsAsDiscussedAfterTheClose() {
        String session = pastSessions.planned();
        assertThat(sessions.lastDiscussed(List.of(team))).isEmpty();

        pastSessions.close("leader", session, pastSessions.closing());

        assertThat(sessions.lastDiscussed(
                        List.of(team, pastSessions.trust().other().team())))
                .isEqualTo(Map.of(team, Map.of(new ItemId(PastSessions.MODULE), HELD)));
    }

    @Test
    void thePromptsOfASessionCountAsRunAfterTheClose() {
        String session = pastSessions.planned();
        Duration halfAYear = Duration.ofDays(180);
        assertThat(sessions.promptsRunBy(List.of(team), RunningOnward.NOW.minus(halfAYear)))
                .isEmpty();

        pastSessions.close("leader", session, pastSessions.closing());

        Agenda agenda = sessions.agenda(SessionId.fromString(session));
        assertThat(agenda.questions()).isNotEmpty();
        assertThat(sessions.promptsRunBy(List.of(team), RunningOnward.NOW.minus(halfAYear))
                        .get(team))
                .extracting(PromptRun::prompt)
                .containsExactlyInAnyOrderElementsOf(agenda.questions().stream()
                        .map(Agenda.AgendaQuestion::prompt)
                        .toList());
        assertThat(sessions.promptsRunBy(List.of(team), RunningOnward.NOW)).isEmpty();
        assertThat(sessions.promptsRunBy(
                        List.of(pastSessions.trust().other().team()), RunningOnward.NOW.minus(halfAYear)))
                .isEmpty();
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
}
