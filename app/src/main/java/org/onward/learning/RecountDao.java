package org.onward.learning;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.RecountResult;

/** Compares the derived tables with their sources and updates only rows that differ. */
interface RecountDao {
    /** Locks the tables in the same order in which recording locks them. */
    @SqlUpdate("LOCK TABLE learning_event, progress, openness, ladder_count IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    /**
     * Repairs the progress rows. A row without rungs, minutes and openness, which a correction may leave, is treated as absent.
     */
    @SqlQuery(
            """
            WITH folded AS MATERIALIZED (
                SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through, completed,
                    open, open_explored, open_reflected, open_discussed, open_committed, open_followed_through, open_completed,
                    last_step
                FROM folded_progress
            ), repaired AS (
                INSERT INTO progress AS wrong
                    (person, item, minutes, explored, reflected, discussed, committed, followed_through, completed,
                    open, open_explored, open_reflected, open_discussed, open_committed, open_followed_through, open_completed,
                    last_step)
                SELECT folded.*
                FROM folded LEFT JOIN progress stored ON stored.person = folded.person AND stored.item = folded.item
                WHERE stored.person IS NULL
                   OR (stored.minutes, stored.explored, stored.reflected, stored.discussed, stored.committed, stored.followed_through,
                       stored.completed, stored.open, stored.open_explored, stored.open_reflected, stored.open_discussed,
                       stored.open_committed, stored.open_followed_through, stored.open_completed)
                      IS DISTINCT FROM (folded.minutes, folded.explored, folded.reflected, folded.discussed,
                                        folded.committed, folded.followed_through, folded.completed, folded.open,
                                        folded.open_explored, folded.open_reflected, folded.open_discussed,
                                        folded.open_committed, folded.open_followed_through, folded.open_completed)
                ON CONFLICT (person, item) DO UPDATE SET
                    minutes = excluded.minutes,
                    explored = excluded.explored,
                    reflected = excluded.reflected,
                    discussed = excluded.discussed,
                    committed = excluded.committed,
                    followed_through = excluded.followed_through,
                    completed = excluded.completed,
                    open = excluded.open,
                    open_explored = excluded.open_explored,
                    open_reflected = excluded.open_reflected,
                    open_discussed = excluded.open_discussed,
                    open_committed = excluded.open_committed,
                    open_followed_through = excluded.open_followed_through,
                    open_completed = excluded.open_completed,
                    last_step = greatest(wrong.last_step, excluded.last_step)
                RETURNING 1
            ), emptied AS (
                DELETE FROM progress stored
                WHERE (rung > 0 OR minutes <> 0 OR open <> '{}')
                  AND NOT EXISTS (
                      SELECT FROM folded WHERE folded.person = stored.person AND folded.item = stored.item)
                RETURNING 1
            )
            SELECT (SELECT count(*) FROM folded) AS compared,
                (SELECT count(*) FROM repaired) + (SELECT count(*) FROM emptied) AS repaired
            """)
    RecountResult progress();

    /**
     * Repairs the ladder counters. New rows are inserted in key order, so that rows which a page reads together are
     * stored together.
     */
    @SqlQuery(
            """
            WITH counted AS MATERIALIZED (
                SELECT line.above AS team, item, slot(person.id, distance) AS slot,
                    count(*) FILTER (WHERE open_held = 1)::integer AS explored,
                    count(*) FILTER (WHERE open_held BETWEEN 2 AND 3)::integer AS reflected,
                    count(*) FILTER (WHERE open_held BETWEEN 4 AND 7)::integer AS discussed,
                    count(*) FILTER (WHERE open_held BETWEEN 8 AND 15)::integer AS committed,
                    count(*) FILTER (WHERE open_held >= 16)::integer AS followed_through,
                    count(open_explored)::integer AS held_explored,
                    count(open_reflected)::integer AS held_reflected,
                    count(open_discussed)::integer AS held_discussed,
                    count(open_committed)::integer AS held_committed
                FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
                WHERE open_held > 0
                GROUP BY line.above, item, slot
            ), compared AS (
                SELECT team, item, slot,
                    coalesce(counted.explored, 0) AS explored,
                    coalesce(counted.reflected, 0) AS reflected,
                    coalesce(counted.discussed, 0) AS discussed,
                    coalesce(counted.committed, 0) AS committed,
                    coalesce(counted.followed_through, 0) AS followed_through,
                    coalesce(counted.held_explored, 0) AS held_explored,
                    coalesce(counted.held_reflected, 0) AS held_reflected,
                    coalesce(counted.held_discussed, 0) AS held_discussed,
                    coalesce(counted.held_committed, 0) AS held_committed,
                    stored
                FROM counted FULL JOIN ladder_count stored USING (team, item, slot)
            ), repaired AS (
                INSERT INTO ladder_count AS wrong
                    (team, item, slot, explored, reflected, discussed, committed, followed_through,
                    held_explored, held_reflected, held_discussed, held_committed)
                SELECT team, item, slot, explored, reflected, discussed, committed, followed_through,
                    held_explored, held_reflected, held_discussed, held_committed
                FROM compared
                WHERE (explored, reflected, discussed, committed, followed_through,
                       held_explored, held_reflected, held_discussed, held_committed)
                      IS DISTINCT FROM
                      ((stored).explored, (stored).reflected, (stored).discussed, (stored).committed,
                       (stored).followed_through, (stored).held_explored, (stored).held_reflected,
                       (stored).held_discussed, (stored).held_committed)
                ORDER BY team, item, slot
                ON CONFLICT (team, item, slot) DO UPDATE SET
                    explored = excluded.explored,
                    reflected = excluded.reflected,
                    discussed = excluded.discussed,
                    committed = excluded.committed,
                    followed_through = excluded.followed_through,
                    held_explored = excluded.held_explored,
                    held_reflected = excluded.held_reflected,
                    held_discussed = excluded.held_discussed,
                    held_committed = excluded.held_committed
                RETURNING 1
            )
            SELECT (SELECT count(*) FROM counted) AS compared, (SELECT count(*) FROM repaired) AS repaired
            """)
    RecountResult ladder();
}
