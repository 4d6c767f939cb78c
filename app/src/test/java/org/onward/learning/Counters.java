package org.onward.learning;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/** Reads the counters as the pages of L&D do: the sum of all slots, without zeros. */
final class Counters {
    private Counters() {}

    static Map<String, Integer> of(Jdbi jdbi, TeamId team, ItemId item) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.select(
                        """
                        SELECT item || ' ' || rung AS key, standing AS people
                        FROM ladder CROSS JOIN unnest(ladder.people) WITH ORDINALITY AS standing (standing, rung)
                        WHERE team = ? AND item = ? AND standing <> 0
                        """,
                        team,
                        item)
                .map((row, context) -> counts.put(row.getString("key"), row.getInt("people")))
                .list());
        return counts;
    }
}
