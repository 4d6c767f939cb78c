package org.onward.catalogue;

import java.util.List;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.ThemeId;

/** A module or resource in a list. */
public record CatalogueEntry(ItemId id, String kind, String title, int minutes, List<ThemeId> themes) {
    public CatalogueEntry {
        themes = List.copyOf(themes);
    }

    public static CatalogueEntry of(Item item) {
        return new CatalogueEntry(item.id(), item.kindWord(), item.title(), item.minutes(), item.themes());
    }
}
