package org.onward.editing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.ItemId;
import org.onward.content.Rung;

/** How far people came on each item, over the whole tree: every person counts once, on the highest rung that they hold. */
record ItemReach(Map<ItemId, Map<Rung, Integer>> standing) {
    static ItemReach of(List<EditingDao.Standing> rows) {
        Map<ItemId, Map<Rung, Integer>> standing = new HashMap<>();
        rows.forEach(row -> standing.computeIfAbsent(row.item(), item -> new EnumMap<>(Rung.class))
                .put(row.rung(), row.people()));
        return new ItemReach(standing);
    }

    boolean isOpened(ItemId item) {
        return standing.containsKey(item);
    }

    /** People who stand on this rung or a higher one. */
    int reached(ItemId item, Rung rung) {
        return standing.getOrDefault(item, Map.of()).entrySet().stream()
                .filter(at -> at.getKey().compareTo(rung) >= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
