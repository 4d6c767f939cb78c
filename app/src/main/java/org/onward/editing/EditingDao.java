package org.onward.editing;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.content.Rung;

interface EditingDao {
    /**
     * The number of people by highest rung, for every started item. It reads the counters of the top team, which include all
     * teams below.
     */
    @SqlQuery(
            """
            SELECT item, rung, sum(rung_count.people) AS people
            FROM ladder
                CROSS JOIN LATERAL unnest(
                    ARRAY['explored', 'reflected', 'discussed', 'committed', 'followed-through'], ladder.people)
                    AS rung_count (rung, people)
            WHERE team = ANY (ARRAY(SELECT id FROM team WHERE parent IS NULL))
            GROUP BY item, rung
            HAVING sum(rung_count.people) > 0
            """)
    List<ItemRungCount> rungCounts();

    record ItemRungCount(ItemId item, Rung rung, int people) {}
}
