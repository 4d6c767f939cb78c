package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.assignment.Assignments;
import org.onward.assignment.TeamAssignment;
import org.onward.content.ShippedContent;
import org.onward.discussion.Session;
import org.onward.discussion.SessionState;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.people.Access;
import org.onward.people.People;
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
    private static Assignments assignments;
    private static Sessions sessions;
    private static List<TeamId> teams;

    @BeforeAll
    static void createFacades() {
        InstantSource clock = InstantSource.fixed(RunningOnward.NOW);
        People people = new People(onward.jdbi());
        Access access = new Access(onward.jdbi());
        Learning learning = new Learning(onward.jdbi(), ShippedContent::library, clock);
        dao = onward.jdbi().onDemand(TeamDao.class);
        assignments = new Assignments(onward.jdbi(), access, learning, ShippedContent::library, clock);
        sessions = new Sessions(onward.jdbi(), people, access, ShippedContent::library, clock);
        teams = people.teamsThatMeet();
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
        assertThat(teams)
                .anySatisfy(team -> assertThat(sessions.sessionsOfTeam(team)).hasSizeGreaterThan(1));
        assertThat(teams).allSatisfy(team -> {
            List<Session> planned = sessions.sessionsOfTeam(team);
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
