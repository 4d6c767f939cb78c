package org.onward.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onward.content.ItemId;

/** What a person keeps, by item. */
public record SavedByItem(Map<ItemId, Set<SavedKind>> kinds) {
    static SavedByItem of(List<SavedItem> items) {
        return new SavedByItem(items.stream().collect(groupingBy(SavedItem::item, mapping(SavedItem::kind, toSet()))));
    }

    /** Whether the person keeps the item for later. */
    public boolean isKept(ItemId item) {
        return kinds.getOrDefault(item, Set.of()).contains(SavedKind.LATER);
    }

    /**
     * The data of the buttons on the item's own page.
     *
     * @param address the page, to return to
     */
    public SavedState stateOf(ItemId item, String address) {
        return new SavedState(
                item, isKept(item), kinds.getOrDefault(item, Set.of()).contains(SavedKind.FAVOURITE), address);
    }
}
