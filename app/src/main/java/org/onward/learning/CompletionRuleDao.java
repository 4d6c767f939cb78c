package org.onward.learning;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;

/** Which rungs complete an item, from when until when. */
interface CompletionRuleDao {
    /** Those of the items whose current rule is not this one, or that have none yet. */
    @SqlQuery(
            """
            SELECT told.item
            FROM unnest(:items, :needs) AS told (item, needs)
                LEFT JOIN completion_rule rule ON rule.item = told.item AND rule.until = 'infinity'
            WHERE rule.needs IS DISTINCT FROM string_to_array(told.needs, ' ')
            ORDER BY told.item
            """)
    List<ItemId> changed(List<ItemId> items, List<String> needs);

    /** Keeps other nodes from changing rules, and waits for the steps that are being recorded under the old ones. */
    @SqlUpdate("LOCK TABLE completion_rule, progress IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    @SqlUpdate("UPDATE completion_rule SET until = :now WHERE item = ANY (:items) AND until = 'infinity'")
    void end(List<ItemId> items, Instant now);

    /** The first rule of an item counts for everything that was recorded before the rule was known here. */
    @SqlUpdate(
            """
            INSERT INTO completion_rule (item, since, needs)
            SELECT told.item,
                CASE WHEN EXISTS (SELECT FROM completion_rule known WHERE known.item = told.item)
                    THEN :now ELSE '-infinity' END,
                string_to_array(told.needs, ' ')
            FROM unnest(:items, :needs) AS told (item, needs)
            WHERE told.item = ANY (:changed)
            ON CONFLICT (item, since) DO UPDATE SET needs = excluded.needs, until = 'infinity'
            """)
    void begin(List<ItemId> items, List<String> needs, List<ItemId> changed, Instant now);

    /** Dates the completion of whoever holds everything already that a first or an easier rule needs. */
    @SqlUpdate(
            """
            UPDATE progress SET completed = completion(item, explored, reflected, discussed, committed, followed_through)
            WHERE item = ANY (:changed) AND completed IS NULL
              AND completion(item, explored, reflected, discussed, committed, followed_through) IS NOT NULL
            """)
    void complete(List<ItemId> changed);
}
