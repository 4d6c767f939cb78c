package org.onward.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface LearningDao {
    /**
     * The counters of rows with {@code rungs}, which has a bit for each rung held, and {@code people}, which is 1 for a person
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

    /** The differences of the counters, from the {@code changed} progress and the team of each {@code learner}. */
    String DIFFERENCE = """
            SELECT line.above AS team, item, slot(person, distance) AS slot,
            """
            + COUNTS
            + """
            FROM changed
                CROSS JOIN LATERAL (VALUES (held, 1), (previously_held, -1)) AS before_and_after (rungs, people)
                JOIN learner ON learner.id = changed.person
                JOIN team_line line ON line.team = learner.team
            WHERE held <> previously_held
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

    /**
     * Inserts events, adds them to the progress rows, and updates the counters by the difference, in one statement.
     *
     * <p>People are locked first, in the order of their ids. A concurrent move to another team waits for this lock, or
     * this statement waits for the move. {@code previously_held} keeps the rungs before the change: under concurrency only
     * the upsert itself knows them.
     *
     * <p>The statement's snapshot is older than its locks. If a person was moved while the statement waited for the
     * lock, the snapshot may lack the new team and its counters. Then nothing is written.
     *
     * @return the changed progress; empty if a person was moved, or if none of the people exists
     */
    @SqlQuery(
            """
            WITH step AS (
                SELECT *
                FROM unnest(:ids, :people, :items, :versions, :rungs, :minutes, :at, :countsFor, :sources)
                    AS step (id, person, item, version, rung, minutes, happened, counts_for, source)
            ), learner AS (
                SELECT id, team FROM person WHERE id = ANY (:people) ORDER BY id FOR NO KEY UPDATE
            ), event AS (
                INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source)
                SELECT step.id, learner.id, item, version, rung, minutes, happened::timestamptz, :now,
                    string_to_array(counts_for, ' '), nullif(source, '')::uuid
                FROM step JOIN learner ON learner.id = step.person
                WHERE NOT EXISTS (
                    SELECT FROM learner JOIN person AS in_snapshot USING (id) WHERE learner.team IS DISTINCT FROM in_snapshot.team)
                RETURNING person, rung, minutes, happened, counts_for
            ), fact AS (
                SELECT person, item, sum(minutes) AS minutes,
                    min(happened) FILTER (WHERE rung = 'explored') AS explored,
                    min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
                    min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
                    min(happened) FILTER (WHERE rung = 'committed') AS committed,
                    min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through
                FROM event CROSS JOIN unnest(counts_for) AS item
                GROUP BY person, item
            ), changed AS (
                INSERT INTO progress AS stored
                    (person, item, minutes, explored, reflected, discussed, committed, followed_through, completed)
                SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through,
                    completion(item, explored, reflected, discussed, committed, followed_through)
                FROM fact
                ORDER BY person, item
                ON CONFLICT (person, item) DO UPDATE SET
                    minutes = stored.minutes + excluded.minutes,
                    explored = least(stored.explored, excluded.explored),
                    reflected = least(stored.reflected, excluded.reflected),
                    discussed = least(stored.discussed, excluded.discussed),
                    committed = least(stored.committed, excluded.committed),
                    followed_through = least(stored.followed_through, excluded.followed_through),
                    completed = completion(stored.item,
                        least(stored.explored, excluded.explored), least(stored.reflected, excluded.reflected),
                        least(stored.discussed, excluded.discussed), least(stored.committed, excluded.committed),
                        least(stored.followed_through, excluded.followed_through)),
                    previously_held = stored.held
                RETURNING *
            ), difference AS (
            """
                    + DIFFERENCE
                    + """
            ), counted AS (
            """
                    + ADD_DIFFERENCE
                    + """
            )
            SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed FROM changed
            """)
    List<Progress> record(
            List<EventId> ids,
            List<PersonId> people,
            List<ItemId> items,
            List<ContentVersion> versions,
            List<String> rungs,
            List<Integer> minutes,
            List<String> at,
            List<String> countsFor,
            List<String> sources,
            Instant now);

    /** Inserts events, and an empty progress row where there is none. {@link #recompute} then updates the progress. */
    @SqlUpdate(
            """
            WITH step AS (
                SELECT *
                FROM unnest(:ids, :people, :items, :versions, :rungs, :minutes, :at, :countsFor, :sources)
                    AS step (id, person, item, version, rung, minutes, happened, counts_for, source)
            ), event AS (
                INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source)
                SELECT step.id, learner.id, item, version, rung, minutes, happened::timestamptz, :now,
                    string_to_array(counts_for, ' '), nullif(source, '')::uuid
                FROM step JOIN person learner ON learner.id = step.person
                RETURNING person, counts_for
            )
            INSERT INTO progress (person, item, minutes)
            SELECT DISTINCT person, counted.item, 0
            FROM event CROSS JOIN unnest(counts_for) AS counted (item)
            ORDER BY person, counted.item
            ON CONFLICT (person, item) DO NOTHING
            """)
    void add(
            List<EventId> ids,
            List<PersonId> people,
            List<ItemId> items,
            List<ContentVersion> versions,
            List<String> rungs,
            List<Integer> minutes,
            List<String> at,
            List<String> countsFor,
            List<String> sources,
            Instant now);

    @SqlQuery("SELECT id FROM person WHERE id = ANY (:people) ORDER BY id FOR NO KEY UPDATE")
    List<PersonId> lock(List<PersonId> people);

    @SqlQuery(
            """
            SELECT id
            FROM learning_event event
            WHERE source = :source AND rung = :rung AND person = ANY (:people) AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            """)
    List<EventId> eventsInForce(UUID source, Rung rung, List<PersonId> people);

    @SqlUpdate(
            """
            INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source, retracts)
            SELECT correction.id, person, item, version, rung, 0, :now, :now, counts_for, source, event.id
            FROM unnest(:events, :ids) AS correction (event, id) JOIN learning_event event ON event.id = correction.event
            """)
    void retract(List<EventId> events, List<EventId> ids, Instant now);

    /**
     * Recomputes the progress on the items of these events from all events of these people, and updates the counters by
     * the difference.
     */
    @SqlUpdate(
            """
            WITH touched AS (
                SELECT DISTINCT person, counted.item
                FROM learning_event CROSS JOIN unnest(counts_for) AS counted (item)
                WHERE id = ANY (:events)
            ), fact AS (
                SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through, completed
                FROM touched
                    LEFT JOIN (SELECT * FROM folded_progress WHERE person = ANY (:people)) folded USING (person, item)
            ), changed AS (
                UPDATE progress stored SET
                    minutes = coalesce(fact.minutes, 0),
                    explored = fact.explored,
                    reflected = fact.reflected,
                    discussed = fact.discussed,
                    committed = fact.committed,
                    followed_through = fact.followed_through,
                    completed = fact.completed,
                    previously_held = stored.held
                FROM fact
                WHERE stored.person = fact.person AND stored.item = fact.item
                RETURNING stored.person, stored.item, stored.held, stored.previously_held
            ), learner AS (
                SELECT id, team FROM person WHERE id = ANY (:people)
            ), difference AS (
            """
                    + DIFFERENCE
                    + """
            )
            """
                    + ADD_DIFFERENCE)
    void recompute(List<EventId> events, List<PersonId> people);

    /** Moves the progress of people in the counters from one team to another. An absent team is none. */
    @SqlUpdate(
            """
            WITH moved AS (
                SELECT line.above AS team, item, slot(person, distance) AS slot,
            """
                    + COUNTS
                    + """
                FROM (SELECT person, item, held AS rungs FROM progress WHERE person = ANY (:people) AND held > 0) learnt
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

    /**
     * Moves the progress of everybody in some teams and below them in the counters, from the teams above them to those above their
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
                    JOIN (SELECT person, item, held AS rungs FROM progress WHERE held > 0) learnt ON learnt.person = person.id
                GROUP BY 1, 2, 3
            ), difference AS (
            """
                    + DIFFERENCE_OF_MOVED
                    + """
            )
            """
                    + ADD_DIFFERENCE)
    void moveTeams(List<TeamId> roots, TeamId to);

    @SqlQuery(
            """
            SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed
            FROM progress
            WHERE person = ANY (:people) AND rung > 0
            ORDER BY greatest(explored, reflected, discussed, committed, followed_through) DESC NULLS LAST, item
            """)
    List<Progress> progressOf(List<PersonId> people);

    @SqlQuery(
            """
            SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed
            FROM progress
            WHERE person = :person AND item = :item
            """)
    Optional<Progress> progressOn(PersonId person, ItemId item);

    /** Reads four kinds of rows about one person in one statement: see {@link LearningRecord}. */
    @SqlQuery(
            """
            SELECT 'progress' AS kind, item, explored, reflected, discussed, committed, followed_through, minutes,
                NULL AS version, NULL AS rung, completed AS happened, NULL::timestamptz AS recorded,
                NULL::date AS completed, NULL::date AS expires
            FROM progress
            WHERE person = :person AND progress.rung > 0
            UNION ALL
            SELECT 'mandatory', subject, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, completed, expires
            FROM mandatory_record
            WHERE person = :person
            UNION ALL
            SELECT 'seen', item, NULL, NULL, NULL, NULL, NULL, 0, version, rung, happened, recorded, NULL, NULL
            FROM learning_event event
            WHERE person = :person AND item = ANY (:items) AND rung IN ('explored', 'reflected', 'discussed')
              AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            UNION ALL
            SELECT 'minutes', '', NULL, NULL, NULL, NULL, NULL, coalesce(sum(minutes), 0)::integer,
                NULL, NULL, NULL, NULL, NULL, NULL
            FROM learning_event event
            WHERE person = :person AND happened >= :since
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            """)
    List<LearningRecord.LearningRow> learningRecord(PersonId person, Instant since, List<ItemId> items);

    /**
     * Steps of the rungs committed and followed-through are left out: the person may have read the text long before.
     */
    @SqlQuery(
            """
            SELECT item, version, happened AS at
            FROM learning_event event
            WHERE person = :person AND item = ANY (:items) AND rung IN ('explored', 'reflected', 'discussed')
              AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            ORDER BY happened, recorded
            """)
    List<VersionSeen> versionsSeen(PersonId person, List<ItemId> items);

    @SqlQuery(
            """
            SELECT item, rung, minutes, happened
            FROM learning_event event
            WHERE person = :person AND happened >= :from AND happened < :until AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            ORDER BY happened, recorded, id
            """)
    List<PastStep> stepsBetween(PersonId person, Instant from, Instant until);

    @SqlBatch(
            """
            INSERT INTO mandatory_record (person, subject, completed, expires)
            VALUES (:person, :subject, :completed, :expires)
            ON CONFLICT (person, subject) DO UPDATE SET completed = excluded.completed, expires = excluded.expires
            """)
    void addMandatoryRecords(@BindMethods List<MandatoryRecord> records);
}
