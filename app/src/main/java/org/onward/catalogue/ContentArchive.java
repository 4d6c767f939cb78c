package org.onward.catalogue;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ContentVersion;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;

/** Keeps the text of every version that was ever served. */
public final class ContentArchive {
    private final ContentVersionDao dao;
    private final InstantSource clock;

    public ContentArchive(Jdbi jdbi, InstantSource clock) {
        this.dao = jdbi.onDemand(ContentVersionDao.class);
        this.clock = clock;
    }

    /** Called at start, before anything is served. What is kept already stays as it is. */
    public void keep(Library library) {
        List<Item> items = Stream.<Item>concat(library.modules().stream(), library.resources().stream())
                .toList();
        dao.keep(
                items.stream().map(Item::id).toList(),
                items.stream().map(Item::version).toList(),
                items.stream().map(Item::kindWord).toList(),
                items.stream().map(Item::title).toList(),
                items.stream()
                        .map(item -> library.textOf(item.id()).orElseThrow())
                        .toList(),
                clock.instant());
    }

    public Optional<KeptText> read(ItemId item, ContentVersion version) {
        return dao.find(item, version);
    }
}
