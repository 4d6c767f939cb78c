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

/** Writes learning events, and the progress and counters that follow from them. */
interface LearningDao {
    /**
     * Inserts events, adds them to the progress rows, and updates the counters by the difference, in one statement.
     *
     * <p>People are locked first, in the order of their ids. A concurrent move to another team waits for this lock, or
     * this statement waits for the move. {@code previously_open_held} keeps the rungs before the change: under concurrency
     * only the upsert itself knows them.
     *
     * <p>A step is open if it happened while the item was open for the person. For the same reason the upsert itself decides
     * that, from the periods in its row: {@code openness} in the snapshot may lack a request. A discussion is open by its own
     * nature, and opens what is done later: {@code openness} begins after everything that was recorded before. A batch has
     * each rung of a person once, because the row has one date for each. The completion of a new row is computed only where the
     * snapshot has none: elsewhere the upsert computes it.
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
                RETURNING person, rung, minutes, happened, counts_for, source
            ), fact AS (
                SELECT person, item, sum(minutes) AS minutes, max(happened) FILTER (WHERE rung <> 'discussed') AS last_step,
                    min(happened) FILTER (WHERE rung = 'explored') AS explored,
                    min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
                    min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
                    min(happened) FILTER (WHERE rung = 'committed') AS committed,
                    min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through
                FROM event CROSS JOIN unnest(counts_for) AS item
                GROUP BY person, item
            ), changed AS (
                INSERT INTO progress AS stored
                    (person, item, minutes, last_step, explored, reflected, discussed, committed, followed_through, completed,
                    open, open_discussed, open_completed)
                SELECT person, item, minutes, last_step, explored, reflected, discussed, committed, followed_through,
                    CASE WHEN NOT EXISTS (
                            SELECT FROM progress known WHERE known.person = fact.person AND known.item = fact.item)
                        THEN completion(item, explored, reflected, discussed, committed, followed_through) END,
                    CASE WHEN discussed IS NULL THEN '{}'
                        ELSE multirange(tstzrange(greatest(:now, last_step + interval '1 microsecond'), 'infinity')) END,
                    discussed,
                    CASE WHEN discussed IS NOT NULL THEN completion(item, NULL, NULL, discussed, NULL, NULL) END
                FROM fact
                ORDER BY person, item
                ON CONFLICT (person, item) DO UPDATE SET
                    minutes = stored.minutes + excluded.minutes,
                    last_step = greatest(stored.last_step, excluded.last_step),
                    explored = least(stored.explored, excluded.explored),
                    reflected = least(stored.reflected, excluded.reflected),
                    discussed = least(stored.discussed, excluded.discussed),
                    committed = least(stored.committed, excluded.committed),
                    followed_through = least(stored.followed_through, excluded.followed_through),
                    open = CASE WHEN excluded.discussed IS NULL THEN stored.open
                        ELSE stored.open + multirange(tstzrange(
                            greatest(:now, greatest(stored.last_step, excluded.last_step) + interval '1 microsecond'), 'infinity'))
                        END,
                    open_explored = least(stored.open_explored,
                        CASE WHEN stored.open @> excluded.explored THEN excluded.explored END),
                    open_reflected = least(stored.open_reflected,
                        CASE WHEN stored.open @> excluded.reflected THEN excluded.reflected END),
                    open_discussed = least(stored.open_discussed, excluded.discussed),
                    open_committed = least(stored.open_committed,
                        CASE WHEN stored.open @> excluded.committed THEN excluded.committed END),
                    open_followed_through = least(stored.open_followed_through,
                        CASE WHEN stored.open @> excluded.followed_through THEN excluded.followed_through END),
                    (completed, open_completed) = (
                        SELECT completed[1], completed[2]
                        FROM completions(stored.item,
                            least(stored.explored, excluded.explored), least(stored.reflected, excluded.reflected),
                            least(stored.discussed, excluded.discussed), least(stored.committed, excluded.committed),
                            least(stored.followed_through, excluded.followed_through),
                            least(stored.open_explored,
                                CASE WHEN stored.open @> excluded.explored THEN excluded.explored END),
                            least(stored.open_reflected,
                                CASE WHEN stored.open @> excluded.reflected THEN excluded.reflected END),
                            least(stored.open_discussed, excluded.discussed),
                            least(stored.open_committed,
                                CASE WHEN stored.open @> excluded.committed THEN excluded.committed END),
                            least(stored.open_followed_through,
                                CASE WHEN stored.open @> excluded.followed_through THEN excluded.followed_through END))
                            AS completed),
                    previously_open_held = stored.open_held
                RETURNING *
            ), opening AS (
                INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
                SELECT DISTINCT person, item, 'discussed', coalesce(source, person),
                    greatest(:now, last_step + interval '1 microsecond'), 'infinity'::timestamptz, :now
                FROM event CROSS JOIN unnest(counts_for) AS item JOIN changed USING (person, item)
                WHERE event.rung = 'discussed'
            ), difference AS (
            """
                    + LadderCounterDao.DIFFERENCE
                    + """
            ), counted AS (
            """
                    + LadderCounterDao.ADD_DIFFERENCE
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

    /**
     * Inserts events and what a discussion opens, after {@link #lockProgress}. {@link #recompute} then updates the progress.
     */
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
                RETURNING person, rung, happened, counts_for, source
            ), fact AS (
                SELECT person, counted.item, max(happened) FILTER (WHERE rung <> 'discussed') AS last_step
                FROM event CROSS JOIN unnest(counts_for) AS counted (item)
                GROUP BY person, counted.item
            ), changed AS (
                UPDATE progress stored SET last_step = greatest(stored.last_step, fact.last_step)
                FROM fact
                WHERE stored.person = fact.person AND stored.item = fact.item
                RETURNING stored.person, stored.item, stored.last_step
            )
            INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
            SELECT DISTINCT person, item, 'discussed', coalesce(source, person),
                greatest(:now, last_step + interval '1 microsecond'), 'infinity'::timestamptz, :now
            FROM event CROSS JOIN unnest(counts_for) AS item JOIN changed USING (person, item)
            WHERE rung = 'discussed'
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

    /** Locks the tables in the order of the statements that record, against a recount that begins in between. */
    @SqlUpdate("LOCK TABLE learning_event, progress, openness, ladder_count IN ROW EXCLUSIVE MODE")
    void lockTables();

    /**
     * Locks all progress of these people, and that on the items of these steps, which it inserts where there is none. The
     * next statement then sees what requests opened meanwhile. A missing row must not be inserted later: a request locks or
     * inserts its rows in the same order, and could wait for a row that is locked here while this waits for its new row. A row
     * that exists is locked and not changed, because the condition of its update is false.
     */
    @SqlUpdate(
            """
            INSERT INTO progress AS stored (person, item, minutes)
            SELECT person, item, 0
            FROM (
                SELECT person, item FROM progress WHERE person = ANY (:people)
                UNION
                SELECT learner.id, counted.item
                FROM unnest(:stepPeople, :countsFor) AS step (person, counts_for)
                    JOIN person learner ON learner.id = step.person
                    CROSS JOIN unnest(string_to_array(counts_for, ' ')) AS counted (item)
            ) wanted
            ORDER BY person, item
            ON CONFLICT (person, item) DO UPDATE SET minutes = stored.minutes WHERE false
            """)
    void lockProgress(List<PersonId> people, List<PersonId> stepPeople, List<String> countsFor);

    /** Ends what the sessions' discussions opened for these people: later steps are private again. */
    @SqlUpdate(
            """
            INSERT INTO openness (person, item, cause, source, opened_from, until, recorded, ends)
            SELECT person, item, cause, source, opened_from,
                greatest(:now, opened_from, last_step + interval '1 microsecond'), :now, id
            FROM open_period JOIN progress USING (person, item)
            WHERE person = ANY (:people) AND cause = 'discussed' AND source = :source AND until = 'infinity'
            """)
    void endDiscussed(UUID source, List<PersonId> people, Instant now);

    @SqlQuery(
            """
            SELECT id
            FROM learning_event event
            WHERE source = :source AND rung = :rung AND person = ANY (:people) AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            """)
    List<EventId> eventsInForce(UUID source, Rung rung, List<PersonId> people);

    @SqlQuery(
            """
            SELECT id
            FROM learning_event event
            WHERE person = :person AND source = :source AND rung = ANY (:rungs) AND happened >= :since AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            """)
    List<EventId> stepsFrom(PersonId person, UUID source, List<String> rungs, Instant since);

    @SqlQuery(
            """
            SELECT id
            FROM learning_event event
            WHERE person = :person AND item = :item AND rung = :rung AND happened > :after AND source IS NULL AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            ORDER BY happened DESC, id DESC
            LIMIT 1
            """)
    List<EventId> lastOwn(PersonId person, ItemId item, Rung rung, Instant after);

    @SqlQuery(
            """
            SELECT max(happened)
            FROM learning_event event
            WHERE person = :person AND item = :item AND rung = :rung AND happened > :after AND source IS NULL AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            """)
    Optional<Instant> lastOwnStep(PersonId person, ItemId item, Rung rung, Instant after);

    @SqlUpdate(
            """
            INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source, retracts)
            SELECT correction.id, person, item, version, rung, 0, :now, :now, counts_for, source, event.id
            FROM unnest(:events, :ids) AS correction (event, id) JOIN learning_event event ON event.id = correction.event
            """)
    void retract(List<EventId> events, List<EventId> ids, Instant now);

    /** Recomputes the {@code touched} progress from events and openness, and updates the counters by the difference. */
    String RECOMPUTE =
            """
            fact AS (
                SELECT touched.person, touched.item, minutes, explored, reflected, discussed, committed, followed_through, completed,
                    open, open_explored, open_reflected, open_discussed, open_committed, open_followed_through, open_completed
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
                    open = coalesce(fact.open, '{}'),
                    open_explored = fact.open_explored,
                    open_reflected = fact.open_reflected,
                    open_discussed = fact.open_discussed,
                    open_committed = fact.open_committed,
                    open_followed_through = fact.open_followed_through,
                    open_completed = fact.open_completed,
                    previously_open_held = stored.open_held
                FROM fact
                WHERE stored.person = fact.person AND stored.item = fact.item
                RETURNING stored.person, stored.item, stored.open_held, stored.previously_open_held
            ), learner AS (
                SELECT id, team FROM person WHERE id = ANY (:people)
            ), difference AS (
            """
                    + LadderCounterDao.DIFFERENCE
                    + """
            )
            """
                    + LadderCounterDao.ADD_DIFFERENCE;

    /** Recomputes the progress on the items of these events from all events of these people. */
    @SqlUpdate(
            """
            WITH touched AS (
                SELECT DISTINCT person, counted.item
                FROM learning_event CROSS JOIN unnest(counts_for) AS counted (item)
                WHERE id = ANY (:events)
            ),
            """
                    + RECOMPUTE)
    void recompute(List<EventId> events, List<PersonId> people);

    /** Recomputes the progress of these people on one item. */
    @SqlUpdate(
            """
            WITH touched AS (
                SELECT person, :item AS item FROM unnest(:people) AS person
            ),
            """
                    + RECOMPUTE)
    void recomputeItem(List<PersonId> people, ItemId item);

    @SqlBatch(
            """
            INSERT INTO mandatory_record (person, subject, completed, expires)
            VALUES (:person, :subject, :completed, :expires)
            ON CONFLICT (person, subject) DO UPDATE SET completed = excluded.completed, expires = excluded.expires
            """)
    void addMandatoryRecords(@BindMethods List<MandatoryRecord> records);
}
