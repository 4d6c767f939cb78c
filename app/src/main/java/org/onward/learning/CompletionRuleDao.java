package org.onward.learning;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;

/** Stores the rungs that complete an item, and when each rule was in force. */
interface CompletionRuleDao {
    /** The items whose current rule differs from the given one, and items without a rule. */
    @SqlQuery(
            """
            SELECT given.item
            FROM unnest(:items, :needs) AS given (item, needs)
                LEFT JOIN completion_rule rule ON rule.item = given.item AND rule.until = 'infinity'
            WHERE rule.needs IS DISTINCT FROM string_to_array(given.needs, ' ')
            ORDER BY given.item
            """)
    List<ItemId> changed(List<ItemId> items, List<String> needs);

    /** Blocks other nodes from changing rules, and waits for steps that are being recorded under the old rules. */
    @SqlUpdate("LOCK TABLE completion_rule, progress IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    @SqlUpdate("UPDATE completion_rule SET until = :now WHERE item = ANY (:items) AND until = 'infinity'")
    void end(List<ItemId> items, Instant now);

    /** Inserts the new rules. The first rule of an item also applies to everything that was recorded earlier. */
    @SqlUpdate(
            """
            INSERT INTO completion_rule (item, since, needs)
            SELECT given.item,
                CASE WHEN EXISTS (SELECT FROM completion_rule earlier WHERE earlier.item = given.item)
                    THEN :now ELSE '-infinity' END,
                string_to_array(given.needs, ' ')
            FROM unnest(:items, :needs) AS given (item, needs)
            WHERE given.item = ANY (:changed)
            ON CONFLICT (item, since) DO UPDATE SET needs = excluded.needs, until = 'infinity'
            """)
    void begin(List<ItemId> items, List<String> needs, List<ItemId> changed, Instant now);

    /** Completes the changed items now for people who already have all rungs of the new rule. */
    @SqlUpdate(
            """
            UPDATE progress SET
                completed = coalesce(completed,
                    completion(item, explored, reflected, discussed, committed, followed_through)),
                open_completed = coalesce(open_completed,
                    completion(item, open_explored, open_reflected, open_discussed, open_committed, open_followed_through))
            WHERE item = ANY (:changed)
              AND (completed IS NULL
                   AND completion(item, explored, reflected, discussed, committed, followed_through) IS NOT NULL
                OR open_completed IS NULL
                   AND completion(item, open_explored, open_reflected, open_discussed, open_committed, open_followed_through)
                       IS NOT NULL)
            """)
    void complete(List<ItemId> changed);
}
