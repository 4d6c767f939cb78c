package org.onward.learning;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Adds differences to the counters of the ladder. Statements that change progress use its parts. */
interface LadderCounterDao {
    /**
     * The counters of rows with {@code rungs}, which has a bit for each open rung held, and {@code people}, which is 1 for a person
     * to add and -1 for one to take out. A person is counted on the highest rung, and on each rung below the last that they
     * hold: everybody who holds the last rung is on it.
     */
    String COUNTS =
            """
            sum(people * (rungs = 1)::integer) AS explored,
            sum(people * (rungs BETWEEN 2 AND 3)::integer) AS reflected,
            sum(people * (rungs BETWEEN 4 AND 7)::integer) AS discussed,
            sum(people * (rungs BETWEEN 8 AND 15)::integer) AS committed,
            sum(people * (rungs >= 16)::integer) AS followed_through,
            sum(people * (rungs & 1)) AS held_explored,
            sum(people * (rungs >> 1 & 1)) AS held_reflected,
            sum(people * (rungs >> 2 & 1)) AS held_discussed,
            sum(people * (rungs >> 3 & 1)) AS held_committed
            """;

    /**
     * The differences of the counters, from the {@code changed} progress and the team of each {@code learner}. They are those
     * of {@link #COUNTS}, without a row each for what was held and what is held: every step runs this.
     */
    String DIFFERENCE =
            """
            SELECT line.above AS team, item, slot(person, distance) AS slot,
                sum((open_held = 1)::integer - (previously_open_held = 1)::integer) AS explored,
                sum((open_held BETWEEN 2 AND 3)::integer - (previously_open_held BETWEEN 2 AND 3)::integer) AS reflected,
                sum((open_held BETWEEN 4 AND 7)::integer - (previously_open_held BETWEEN 4 AND 7)::integer) AS discussed,
                sum((open_held BETWEEN 8 AND 15)::integer - (previously_open_held BETWEEN 8 AND 15)::integer) AS committed,
                sum((open_held >= 16)::integer - (previously_open_held >= 16)::integer) AS followed_through,
                sum((open_held & 1) - (previously_open_held & 1)) AS held_explored,
                sum((open_held >> 1 & 1) - (previously_open_held >> 1 & 1)) AS held_reflected,
                sum((open_held >> 2 & 1) - (previously_open_held >> 2 & 1)) AS held_discussed,
                sum((open_held >> 3 & 1) - (previously_open_held >> 3 & 1)) AS held_committed
            FROM changed
                JOIN learner ON learner.id = changed.person
                JOIN team_line line ON line.team = learner.team
            WHERE open_held <> previously_open_held
            GROUP BY line.above, item, slot(person, distance)
            """;

    /** Adds each {@code difference} to its counter, in the order of the keys, so that concurrent statements do not deadlock. */
    String ADD_DIFFERENCE =
            """
            INSERT INTO ladder_count AS ladder
                (team, item, slot, explored, reflected, discussed, committed, followed_through,
                held_explored, held_reflected, held_discussed, held_committed)
            SELECT team, item, slot, explored, reflected, discussed, committed, followed_through,
                held_explored, held_reflected, held_discussed, held_committed
            FROM difference
            ORDER BY team, item, slot
            ON CONFLICT (team, item, slot) DO UPDATE SET
                explored = ladder.explored + excluded.explored,
                reflected = ladder.reflected + excluded.reflected,
                discussed = ladder.discussed + excluded.discussed,
                committed = ladder.committed + excluded.committed,
                followed_through = ladder.followed_through + excluded.followed_through,
                held_explored = ladder.held_explored + excluded.held_explored,
                held_reflected = ladder.held_reflected + excluded.held_reflected,
                held_discussed = ladder.held_discussed + excluded.held_discussed,
                held_committed = ladder.held_committed + excluded.held_committed
            """;

    /** The {@code moved} rows that change a counter. */
    String DIFFERENCE_OF_MOVED =
            """
            SELECT * FROM moved
            WHERE (explored, reflected, discussed, committed, followed_through,
                   held_explored, held_reflected, held_discussed, held_committed) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
            """;

    /** Moves the open progress of people in the counters from one team to another. An absent team is none. */
    @SqlUpdate(
            """
            WITH moved AS (
                SELECT line.above AS team, item, slot(person, distance) AS slot,
            """
                    + COUNTS
                    + """
                FROM (SELECT person, item, open_held AS rungs FROM progress WHERE person = ANY (:people) AND open_held > 0) learnt
                    CROSS JOIN (VALUES (:from::uuid, -1), (:to::uuid, 1)) AS move (team, people)
                    JOIN team_line line ON line.team = move.team
                GROUP BY 1, 2, 3
            ), difference AS (
            """
                    + DIFFERENCE_OF_MOVED
                    + """
            )
            """
                    + ADD_DIFFERENCE)
    void movePeople(List<PersonId> people, Optional<TeamId> from, Optional<TeamId> to);

    /** Moves the open progress of many people who enter and leave teams. The lists are columns. */
    @SqlUpdate(
            """
            WITH moved AS (
                SELECT line.above AS team, item, slot(learnt.person, distance) AS slot,
            """
                    + COUNTS
                    + """
                FROM unnest(:people, :teams, :differences) AS change (person, team, people)
                    JOIN (SELECT person, item, open_held AS rungs FROM progress WHERE open_held > 0) learnt
                        ON learnt.person = change.person
                    JOIN team_line line ON line.team = change.team
                GROUP BY 1, 2, 3
            ), difference AS (
            """
                    + DIFFERENCE_OF_MOVED
                    + """
            )
            """
                    + ADD_DIFFERENCE)
    void changeMemberships(List<PersonId> people, List<TeamId> teams, List<Integer> differences);

    /**
     * Moves the open progress of everybody in some teams and below them in the counters, from the teams above them to those above their
     * next parent.
     */
    @SqlUpdate(
            """
            WITH moved AS (
                SELECT move.above AS team, item, slot(learnt.person, (down.distance + move.distance)::smallint) AS slot,
            """
                    + COUNTS
                    + """
                FROM (
                        SELECT team AS root, above, distance, -1 AS people
                        FROM team_line
                        WHERE team = ANY (:roots) AND distance > 0
                        UNION ALL
                        SELECT root, above, distance + 1, 1
                        FROM unnest(:roots) AS root CROSS JOIN team_line
                        WHERE team = :to
                    ) move
                    JOIN team_line down ON down.above = move.root
                    JOIN person ON person.team = down.team
                    JOIN (SELECT person, item, open_held AS rungs FROM progress WHERE open_held > 0) learnt ON learnt.person = person.id
                GROUP BY 1, 2, 3
            ), difference AS (
            """
                    + DIFFERENCE_OF_MOVED
                    + """
            )
            """
                    + ADD_DIFFERENCE)
    void moveTeams(List<TeamId> roots, TeamId to);
}
