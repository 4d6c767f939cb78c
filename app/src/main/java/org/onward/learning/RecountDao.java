package org.onward.learning;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.RecountResult;

/** Compares the derived tables with their sources and updates only rows that differ. */
interface RecountDao {
    /** Locks the tables in the same order in which recording locks them. */
    @SqlUpdate("LOCK TABLE learning_event, progress, ladder_count IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    /**
     * Repairs the progress rows. A row without rungs and minutes, which a correction may leave, is treated as absent.
     */
    @SqlQuery(
            """
            WITH folded AS MATERIALIZED (
                SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through, completed
                FROM folded_progress
            ), repaired AS (
                INSERT INTO progress AS wrong
                    (person, item, minutes, explored, reflected, discussed, committed, followed_through, completed)
                SELECT folded.*
                FROM folded LEFT JOIN progress stored ON stored.person = folded.person AND stored.item = folded.item
                WHERE stored.person IS NULL
                   OR (stored.minutes, stored.explored, stored.reflected, stored.discussed, stored.committed, stored.followed_through,
                       stored.completed)
                      IS DISTINCT FROM (folded.minutes, folded.explored, folded.reflected, folded.discussed,
                                        folded.committed, folded.followed_through, folded.completed)
                ON CONFLICT (person, item) DO UPDATE SET
                    minutes = excluded.minutes,
                    explored = excluded.explored,
                    reflected = excluded.reflected,
                    discussed = excluded.discussed,
                    committed = excluded.committed,
                    followed_through = excluded.followed_through,
                    completed = excluded.completed
                RETURNING 1
            ), emptied AS (
                DELETE FROM progress stored
                WHERE (rung > 0 OR minutes <> 0)
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
                    count(*) FILTER (WHERE rung = 1)::integer AS explored,
                    count(*) FILTER (WHERE rung = 2)::integer AS reflected,
                    count(*) FILTER (WHERE rung = 3)::integer AS discussed,
                    count(*) FILTER (WHERE rung = 4)::integer AS committed,
                    count(*) FILTER (WHERE rung = 5)::integer AS followed_through,
                    count(explored)::integer AS held_explored,
                    count(reflected)::integer AS held_reflected,
                    count(discussed)::integer AS held_discussed,
                    count(committed)::integer AS held_committed
                FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
                WHERE rung > 0
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
