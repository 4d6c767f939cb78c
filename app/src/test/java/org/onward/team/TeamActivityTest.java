package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
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

/**
 * For every team of the demo trust, the combined query gives the same assignments and sessions as the queries of the
 * features.
 */
final class TeamActivityTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

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
            List<TeamActivity> rows = of(team, TeamActivity.ActivityType.ASKED);
            assertThat(rows)
                    .extracting(TeamActivity::id)
                    .containsExactlyElementsOf(
                            expected.stream().map(one -> one.id().value()).toList());
            for (int index = 0; index < expected.size(); index++) {
                TeamAssignment one = expected.get(index);
                TeamActivity row = rows.get(index);
                assertThat(row.item()).isEqualTo(one.item());
                assertThat(row.askedBy()).contains(one.askedBy());
                assertThat(row.askedByName()).isEqualTo(one.askedByName());
                assertThat(row.reason()).isEqualTo(one.reason());
                assertThat(row.completeBy()).contains(one.completeBy());
                assertThat(row.people()).containsExactlyInAnyOrderElementsOf(one.people());
            }
        });
    }

    @Test
    void sessionsOfEveryTeam() {
        assertThat(teams)
                .anySatisfy(team -> assertThat(sessions.sessionsOfTeam(team)).hasSizeGreaterThan(1));
        assertThat(teams).allSatisfy(team -> {
            List<Session> planned = sessions.sessionsOfTeam(team);
            List<TeamActivity> rows = of(team, TeamActivity.ActivityType.SESSION);
            assertThat(rows.stream().map(TeamActivity::at))
                    .containsExactlyElementsOf(
                            planned.stream().map(Session::startsAt).toList());
            assertThat(rows).allSatisfy(row -> {
                Session session = planned.stream()
                        .filter(one -> id(one).equals(row.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.item()).isEqualTo(session.module());
                assertThat(row.title()).isEqualTo(session.title());
                assertThat(row.minutes()).isEqualTo(session.minutes());
                assertThat(row.mode()).contains(session.mode());
                assertThat(row.closed()).isEqualTo(session.state() == SessionState.CLOSED);
            });
        });
    }

    private static List<TeamActivity> of(TeamId team, TeamActivity.ActivityType kind) {
        return dao.activities(team).stream().filter(row -> row.kind() == kind).toList();
    }

    private static UUID id(Session session) {
        return session.id().value();
    }
}
