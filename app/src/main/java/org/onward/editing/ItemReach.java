package org.onward.editing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.ItemId;
import org.onward.content.Rung;

/**
 * The number of people on each rung of each item, in the whole organisation. A person is counted once per item, on the
 * highest rung.
 */
record ItemReach(Map<ItemId, Map<Rung, Integer>> peopleByRung) {
    static ItemReach of(List<EditingDao.ItemRungCount> rows) {
        Map<ItemId, Map<Rung, Integer>> peopleByRung = new HashMap<>();
        rows.forEach(row -> peopleByRung
                .computeIfAbsent(row.item(), item -> new EnumMap<>(Rung.class))
                .put(row.rung(), row.people()));
        return new ItemReach(peopleByRung);
    }

    boolean isOpened(ItemId item) {
        return peopleByRung.containsKey(item);
    }

    /** The number of people on this rung or a higher one. */
    int reached(ItemId item, Rung rung) {
        return peopleByRung.getOrDefault(item, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(rung) >= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
