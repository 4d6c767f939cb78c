package org.onward.catalogue;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.database.Transactions;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Stores which items people keep for later or as favourites. Nobody else sees them. */
public final class SavedItems {
    /** Of each kind. The page shows all of them. */
    static final int MAX_SAVED = 200;

    private final Transactions transactions;
    private final SavedItemDao dao;
    private final InstantSource clock;

    public SavedItems(Jdbi jdbi, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(SavedItemDao.class);
        this.clock = clock;
    }

    /** Everything that the viewer keeps, the latest first. */
    List<SavedItem> itemsOf(Viewer viewer) {
        return dao.itemsOf(viewer.id());
    }

    /** Everything that the viewer keeps, for a page with several items. */
    public SavedByItem savedByItem(Viewer viewer) {
        return SavedByItem.of(itemsOf(viewer));
    }

    /** What the viewer keeps for later or as a favourite. */
    public Set<ItemId> itemsOf(Viewer viewer, SavedKind kind) {
        return itemsOf(viewer).stream()
                .filter(saved -> saved.kind() == kind)
                .map(SavedItem::item)
                .collect(Collectors.toSet());
    }

    /**
     * Whether the viewer keeps an item, for the buttons on its own page.
     *
     * @param address the page, to return to
     */
    public SavedState stateOf(Viewer viewer, ItemId item, String address) {
        return new SavedByItem(Map.of(item, dao.kindsOf(viewer.id(), item))).stateOf(item, address);
    }

    /**
     * Keeps an item. If it is kept already, nothing changes.
     *
     * @throws Problem (409) when the viewer keeps as many as possible
     */
    public void save(Viewer viewer, SavedKind kind, ItemId item) {
        transactions.useTransaction(() -> {
            dao.lock(viewer.id());
            if (dao.add(viewer.id(), kind, item, clock.instant(), MAX_SAVED) == 0
                    && !itemsOf(viewer, kind).contains(item)) {
                throw Problem.conflict("You keep %d items. Take one off first.".formatted(MAX_SAVED));
            }
        });
    }

    /** Takes an item off. If it is not kept, nothing changes. */
    public void remove(Viewer viewer, SavedKind kind, ItemId item) {
        dao.remove(viewer.id(), kind, item);
    }
}
