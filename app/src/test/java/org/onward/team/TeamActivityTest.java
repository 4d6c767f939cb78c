package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.TestOrganisation;
import org.onward.assignment.AssignmentQueries;
import org.onward.assignment.AssignmentQueries.TeamAssignment;
import org.onward.discussion.Session;
import org.onward.discussion.SessionQueries;
import org.onward.discussion.SessionState;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * For every team of the demo trust, the lists of the team's pages have the same requests and sessions as the queries of
 * the features.
 */
final class TeamActivityTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final LocalDate TODAY = LondonTime.date(RunningOnward.NOW);

    private static TeamDao dao;
    private static AssignmentQueries assignments;
    private static SessionQueries sessions;
    private static List<TeamId> teams;

    @BeforeAll
    static void createFacades() {
        dao = onward.jdbi().onDemand(TeamDao.class);
        assignments = onward.jdbi().onDemand(AssignmentQueries.class);
        sessions = onward.jdbi().onDemand(SessionQueries.class);
        teams = TestOrganisation.teamsThatMeet(onward.jdbi());
    }

    @Test
    void assignmentsOfEveryTeam() {
        assertThat(teams)
                .anySatisfy(team -> assertThat(assignments.ofTeam(team)).isNotEmpty());
        assertThat(teams).allSatisfy(team -> {
            List<TeamAssignment> expected = assignments.ofTeam(team);
            List<RequestRow> rows = dao.requests(team, Optional.empty(), "", TODAY, 1000, 0).stream()
                    .filter(row -> row.id().isPresent())
                    .toList();
            assertThat(rows)
                    .extracting(row -> row.id().orElseThrow())
                    .containsExactlyElementsOf(
                            expected.stream().map(TeamAssignment::id).toList());
            for (int index = 0; index < expected.size(); index++) {
                TeamAssignment one = expected.get(index);
                RequestRow row = rows.get(index);
                assertThat(row.total()).isEqualTo(expected.size());
                assertThat(row.item()).contains(one.item());
                assertThat(row.askedBy()).contains(one.askedBy());
                assertThat(row.askedByName()).isEqualTo(one.askedByName());
                assertThat(row.reason()).isEqualTo(one.reason());
                assertThat(row.completeBy()).contains(one.completeBy());
                assertThat(row.people()).isGreaterThanOrEqualTo(one.people().size());
            }
        });
    }

    @Test
    void sessionsOfEveryTeam() {
        assertThat(teams).anySatisfy(team -> assertThat(sessions.ofTeam(team)).hasSizeGreaterThan(1));
        assertThat(teams).allSatisfy(team -> {
            List<Session> planned = sessions.ofTeam(team);
            List<TeamSession> rows = dao.sessions(team, Optional.empty(), "", RunningOnward.NOW, 1000, 0);
            assertThat(rows.stream().map(TeamSession::startsAt))
                    .containsExactlyElementsOf(
                            planned.stream().map(Session::startsAt).toList());
            assertThat(rows).allSatisfy(row -> {
                Session session = planned.stream()
                        .filter(one -> id(one).equals(row.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.module()).isEqualTo(session.module());
                assertThat(row.title()).isEqualTo(session.title());
                assertThat(row.minutes()).isEqualTo(session.minutes());
                assertThat(row.mode()).isEqualTo(session.mode());
                assertThat(row.closed()).isEqualTo(session.state() == SessionState.CLOSED);
            });
        });
    }

    private static UUID id(Session session) {
        return session.id().value();
    }
}
