package org.onward.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;

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
}
