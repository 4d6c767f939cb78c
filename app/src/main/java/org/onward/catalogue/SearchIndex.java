package org.onward.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Library;

/**
 * Keeps the search index of the served content in the database. A set of rows is identified by the hash of its content.
 * Nodes with the same content share a set, and nodes with different content do not see each other's. A set that no node
 * has served for some time is pruned. If a node still needs it, {@link #restore} writes it again.
 */
final class SearchIndex {
    private static final Duration TOUCH_INTERVAL = Duration.ofHours(1);
    private static final Duration RETENTION = Duration.ofDays(2);

    private final SearchDao dao;
    private final InstantSource clock;
    private final Map<Library, Edition> editions = new WeakHashMap<>();
    private Instant touched = Instant.EPOCH;

    SearchIndex(Jdbi jdbi, InstantSource clock) {
        this.dao = jdbi.onDemand(SearchDao.class);
        this.clock = clock;
    }

    /**
     * The data of a library that a search needs. It must not refer to the library, so that a library that is no longer
     * served can be garbage-collected.
     */
    record Edition(
            String version, Map<String, OfferedItem> offered, SynonymGroups synonyms, NeverCorrected neverCorrected) {}

    /** The edition of a library, after writing it to the database if necessary. */
    synchronized Edition editionOf(Library library) {
        Edition edition = editions.get(library);
        if (edition == null) {
            List<OfferedItem> offered = OfferedItem.allIn(library).toList();
            SearchSet set = new SearchSet(new SearchDocuments(library).documentsOf(offered));
            write(set);
            edition = new Edition(
                    set.version(),
                    offered.stream().collect(toUnmodifiableMap(item -> item.id().value(), identity())),
                    new SynonymGroups(library.synonyms()),
                    new NeverCorrected(library.neverCorrected()));
            editions.put(library, edition);
            touch(edition.version());
        } else if (clock.instant().isAfter(touched.plus(TOUCH_INTERVAL))) {
            touch(edition.version());
        }
        return edition;
    }

    /** Writes the rows of a library again if they are missing. @return whether they were missing */
    synchronized boolean restore(Library library) {
        if (dao.has(editionOf(library).version())) {
            return false;
        }
        editions.remove(library);
        editionOf(library);
        return true;
    }

    private void write(SearchSet set) {
        if (!dao.has(set.version())) {
            dao.write(set.version(), set.documents(), set.words(), set.counts(), clock.instant());
        }
    }

    private void touch(String version) {
        touched = clock.instant();
        dao.touch(version, touched);
        dao.prune(touched.minus(RETENTION));
    }
}
