package org.onward.catalogue;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.Library;

/** Finds the titles of items for pages about the past. Items that have left the library have their last title. */
public final class ItemTitles {
    private final ContentArchive archive;
    private final Supplier<Library> library;

    public ItemTitles(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.archive = new ContentArchive(jdbi, clock);
        this.library = library;
    }

    /** It queries the database only for items that have left the library. Items that were never served are left out. */
    public Map<ItemId, ItemTitle> titlesOf(Collection<ItemId> items) {
        Library today = library.get();
        Map<ItemId, ItemTitle> titles = new HashMap<>();
        items.forEach(id -> today.item(id).ifPresent(item -> titles.put(id, ItemTitle.of(item))));
        List<ItemId> left =
                items.stream().filter(id -> !titles.containsKey(id)).distinct().toList();
        archive.lastTitles(left).forEach(title -> titles.put(title.item(), title));
        return titles;
    }

    public Optional<ItemTitle> titleOf(ItemId item) {
        return Optional.ofNullable(titlesOf(List.of(item)).get(item));
    }
}
