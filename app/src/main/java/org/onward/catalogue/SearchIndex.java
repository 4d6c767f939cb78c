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
 * Keeps in the database what a search of this node's content looks at. A set of rows belongs to what it says, not to a node:
 * nodes with the same content share one, nodes with different content do not see each other's. What no node has served
 * for a while is pruned; should that have been somebody's after all, {@link #mend} writes it again.
 */
final class SearchIndex {
    private static final Duration BETWEEN_TOUCHES = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    private final SearchDao dao;
    private final InstantSource clock;
    private final Map<Library, Edition> editions = new WeakHashMap<>();
    private Instant touched = Instant.EPOCH;

    SearchIndex(Jdbi jdbi, InstantSource clock) {
        this.dao = jdbi.onDemand(SearchDao.class);
        this.clock = clock;
    }

    /** One content as a search sees it. It holds no library, so that a content that is no longer served can go. */
    record Edition(
            String version, Map<String, OfferedItem> offered, SynonymGroups synonyms, NeverCorrected neverCorrected) {}

    /** The edition of a library, in the database. */
    synchronized Edition of(Library library) {
        Edition edition = editions.get(library);
        if (edition == null) {
            List<OfferedItem> offered = OfferedItem.in(library).toList();
            SearchSet set = new SearchSet(new SearchDocuments(library).of(offered));
            write(set);
            edition = new Edition(
                    set.version(),
                    offered.stream().collect(toUnmodifiableMap(each -> each.id().value(), identity())),
                    new SynonymGroups(library.synonyms()),
                    new NeverCorrected(library.neverCorrected()));
            editions.put(library, edition);
            touch(edition.version());
        } else if (clock.instant().isAfter(touched.plus(BETWEEN_TOUCHES))) {
            touch(edition.version());
        }
        return edition;
    }

    /** Writes the rows of a library again if they are gone. @return whether they were */
    synchronized boolean mend(Library library) {
        if (dao.has(of(library).version())) {
            return false;
        }
        editions.remove(library);
        of(library);
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
        dao.prune(touched.minus(KEPT));
    }
}
