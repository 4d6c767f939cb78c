package org.onward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.people.People;
import org.onward.secrets.MasterKey;

final class DemoTrustTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @BeforeEach
    void createTrust() {
        MasterKey key = MasterKey.parse("mJ3Zk1h8xq0mEo1yV5l0Qb2TqvT0a9g3n7Wc4rYp2uI=");
        new DemoTrust(database.jdbi(), key, ShippedContent.library(), NOW).create();
    }

    @Test
    void aboutAHundredAndTwentyPeopleAreInTeamsInFourLevels() {
        assertThat(number("SELECT count(*) FROM person")).isBetween(110, 130);
        assertThat(number("SELECT min(people) FROM team_size WHERE slot = 0")).isGreaterThanOrEqualTo(6);
        assertThat(number("SELECT max(people) FROM team_size WHERE slot = 0")).isLessThanOrEqualTo(14);
        assertThat(number("SELECT max(distance) + 1 FROM team_line")).isEqualTo(4);
    }

    @Test
    void theLeaderLeadsATeamAndReportsToTheManager() {
        assertThat(
                        number(
                                """
                        SELECT count(*)
                        FROM persona leader
                            JOIN person ON person.id = leader.person
                            JOIN persona manager ON manager.id = 'manager' AND manager.person = person.line_manager
                            JOIN team led ON led.leader = person.id
                        WHERE leader.id = 'leader'
                        """))
                .isEqualTo(1);
    }

    @Test
    void theHistoryGoesBackForMonthsAndEndsToday() {
        assertThat(number("SELECT count(*) FROM learning_event WHERE happened > ?", NOW))
                .isZero();
        assertThat(number("SELECT (?::date - min(happened)::date) FROM learning_event", NOW))
                .isBetween(120, 160);
    }

    @Test
    void everyRungIsReachedAndSomePeopleHaveNotStarted() {
        for (String rung : List.of("explored", "reflected", "discussed", "committed", "followed_through")) {
            assertThat(number("SELECT count(*) FROM progress WHERE " + rung + " IS NOT NULL"))
                    .as(rung)
                    .isPositive();
        }
        assertThat(number("SELECT count(*) FROM person WHERE id NOT IN (SELECT person FROM progress)"))
                .isPositive();
    }

    @Test
    void everyPersonaHasPendingItems() {
        assertThat(number(forLeader("commitment", "owner", "state = 'proposed'")))
                .isPositive();
        assertThat(number(forLeader("commitment", "owner", "state = 'open'"))).isPositive();
        assertThat(number(forLeader("discussion_attendance", "person", "status = 'apologies'")))
                .isPositive();
        assertThat(number("SELECT count(*) FROM discussion_session WHERE starts_at > ?", NOW))
                .isPositive();
    }

    @Test
    void theLeaderHasAStepThatNobodyElseSees() {
        assertThat(number("SELECT count(*) FROM progress JOIN persona ON persona.person = progress.person"
                        + " WHERE persona.id = 'leader' AND item = 'life-events-and-adjustments'"
                        + " AND explored IS NOT NULL AND open_explored IS NULL"))
                .isOne();
    }

    @Test
    void editorsSeeFiguresOfPromptsAndOneReport() {
        assertThat(
                        number(
                                """
                        SELECT max(teams)
                        FROM (
                            SELECT count(DISTINCT sheet.team) AS teams
                            FROM prompt_outcome JOIN prompt_sheet AS sheet ON sheet.id = prompt_outcome.sheet
                            GROUP BY prompt_outcome.prompt
                        ) AS fared
                        """))
                .isGreaterThanOrEqualTo(11);
        assertThat(number("SELECT count(*) FROM prompt_report")).isEqualTo(1);
    }

    @Test
    void theLeaderHasAnUpcomingMoment() {
        assertThat(number(
                        """
                        SELECT count(*)
                        FROM team_moment
                            JOIN team ON team.id = team_moment.team
                            JOIN persona ON persona.person = team.leader
                        WHERE persona.id = 'leader' AND team_moment.day > ?::date
                        """,
                        NOW))
                .isEqualTo(1);
    }

    @Test
    void somebodyJoinedMovedLeftAndIsOnLeaveAndOneIsExpected() {
        assertThat(number("SELECT count(*) FROM person WHERE lifecycle_state = 'left'"))
                .isOne();
        assertThat(number(
                        "SELECT count(*) FROM person WHERE lifecycle_state = 'expected' AND expected_on > ?::date",
                        NOW))
                .isOne();
        assertThat(
                        number(
                                "SELECT count(*) FROM past_membership JOIN person ON person.id = person WHERE person.team <> past_membership.team"))
                .isOne();
        assertThat(number(
                        "SELECT count(*) FROM person_state_change WHERE state = 'active' AND since BETWEEN ?::timestamptz - interval '30 days' AND ?",
                        NOW,
                        NOW))
                .isOne();
        assertThat(number("SELECT count(*) FROM person_leave WHERE ?::date BETWEEN first_day AND last_day", NOW))
                .isOne();
        assertThat(
                        number(
                                "SELECT count(*) FROM audit_entry WHERE action IN ('person joined', 'person moved', 'person left')"))
                .isEqualTo(3);
    }

    @Test
    void whoeverLeftHasAHistoryAndIsInNoCount() {
        assertThat(
                        number(
                                """
                        SELECT count(*)
                        FROM learning_event JOIN person ON person.id = learning_event.person
                        WHERE lifecycle_state = 'left'
                        """))
                .isPositive();
        assertThat(
                        number(
                                """
                        SELECT count(*)
                        FROM discussion_attendance JOIN person ON person.id = discussion_attendance.person
                        WHERE lifecycle_state = 'left'
                        """))
                .isPositive();
        People people = new People(database.jdbi());
        Learning learning = new Learning(database.jdbi(), ShippedContent::library, InstantSource.fixed(NOW));
        assertThat(people.recountTeamSizes().repaired()).isZero();
        assertThat(learning.recount().progress().repaired()).isZero();
        assertThat(learning.recount().ladder().repaired()).isZero();
    }

    private static String forLeader(String table, String owner, String condition) {
        return "SELECT count(*) FROM %s WHERE %s = (SELECT person FROM persona WHERE id = 'leader') AND %s"
                .formatted(table, owner, condition);
    }

    private static int number(String sql, Object... arguments) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.select(sql, arguments).mapTo(Integer.class).one());
    }
}
