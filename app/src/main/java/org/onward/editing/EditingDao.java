package org.onward.editing;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.content.Rung;

interface EditingDao {
    /** People by their highest rung, for every item that anybody started: the counters of the top of the tree. */
    @SqlQuery(
            """
            SELECT item, rung, sum(people) AS people
            FROM ladder_count
                CROSS JOIN LATERAL (VALUES
                    ('explored', explored), ('reflected', reflected), ('discussed', discussed),
                    ('committed', committed), ('followed-through', followed_through)) AS standing (rung, people)
            WHERE team IN (SELECT id FROM team WHERE parent IS NULL)
            GROUP BY item, rung
            HAVING sum(people) > 0
            """)
    List<Standing> everywhere();

    record Standing(ItemId item, Rung rung, int people) {}
}
