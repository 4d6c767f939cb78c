package org.onward.editing;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.content.Rung;

interface EditingDao {
    /** People by their highest rung, for every item that anybody started: the counters of the top of the tree. */
    @SqlQuery(
            """
            SELECT item, rung, sum(standing.people) AS people
            FROM ladder
                CROSS JOIN LATERAL unnest(
                    ARRAY['explored', 'reflected', 'discussed', 'committed', 'followed-through'], ladder.people)
                    AS standing (rung, people)
            WHERE team = ANY (ARRAY(SELECT id FROM team WHERE parent IS NULL))
            GROUP BY item, rung
            HAVING sum(standing.people) > 0
            """)
    List<Standing> everywhere();

    record Standing(ItemId item, Rung rung, int people) {}
}
