package org.onward.team;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.Rung;

/**
 * The number of people on each rung of an item that somebody started or was asked for.
 *
 * @param lastAsked when somebody was last asked for it, if ever
 * @param people those who were asked and have not begun, then those on each rung by their highest, the lowest first
 */
record ItemCountRow(ItemId item, Optional<Instant> lastAsked, List<Integer> people) {
    ItemCountRow {
        people = List.copyOf(people);
    }

    /**
     * Counts the rows of all people of a list, the item that somebody was asked for last first.
     *
     * @param counts whether a person is counted; the items of others are listed too
     */
    static List<ItemCountRow> of(List<PersonWorkRow> rows, Predicate<PersonWorkRow> counts) {
        return rows.stream()
                .filter(row -> row.item().isPresent())
                .collect(Collectors.groupingBy(row -> row.item().orElseThrow()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), counts))
                .sorted(Comparator.comparing(
                                (ItemCountRow row) -> row.lastAsked().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(row -> row.item().value()))
                .toList();
    }

    private static ItemCountRow of(ItemId item, List<PersonWorkRow> rows, Predicate<PersonWorkRow> counts) {
        Map<Optional<Rung>, Long> people = rows.stream()
                .filter(counts)
                .collect(Collectors.groupingBy(row -> row.progress().highestRung(), Collectors.counting()));
        Stream<Optional<Rung>> rungs = Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(Rung.values()).map(Optional::of));
        return new ItemCountRow(
                item,
                rows.stream().flatMap(row -> row.lastAsked().stream()).max(Comparator.naturalOrder()),
                rungs.map(rung -> people.getOrDefault(rung, 0L).intValue()).toList());
    }
}
