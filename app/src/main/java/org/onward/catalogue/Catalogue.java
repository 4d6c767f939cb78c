package org.onward.catalogue;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.SearchIndex.Edition;
import org.onward.catalogue.SearchResults.Matching;
import org.onward.content.Library;
import org.onward.web.PageNumber;

/** Browses and searches the offered items. */
public final class Catalogue {
    /** The filter value for resources of every kind. */
    public static final String ANY_RESOURCE = "resource";

    private static final List<Integer> TIMES = List.of(5, 15, 30, 60);

    private final Supplier<Library> library;
    private final SearchIndex index;
    private final SearchDao searchDao;
    private final CatalogueDao dao;

    public Catalogue(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.library = library;
        this.index = new SearchIndex(jdbi, clock);
        this.searchDao = jdbi.onDemand(SearchDao.class);
        this.dao = jdbi.onDemand(CatalogueDao.class);
    }

    /** Writes the search index of a library before it is served, so that the first search does not have to wait. */
    public void prepare(Library next) {
        index.editionOf(next);
    }

    Library library() {
        return library.get();
    }

    /** Which results are wanted, and whether matched words are marked. */
    record PageRequest(int limit, int after, boolean marked) {
        static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE, 0, false);

        static PageRequest ofPage(PageNumber page) {
            return new PageRequest(page.size(), Math.toIntExact(page.offset()), true);
        }
    }

    SearchResults search(CatalogueQuery query, PageRequest page) {
        Library served = library.get();
        SearchResults found = search(index.editionOf(served), query, page);
        boolean nothing = found.counts().withoutFilters() == 0;
        return nothing && index.restore(served) ? search(index.editionOf(served), query, page) : found;
    }

    private SearchResults search(Edition edition, CatalogueQuery query, PageRequest page) {
        SearchQuery question = SearchQueryReader.read(
                query.words(),
                edition.synonyms(),
                edition.neverCorrected(),
                typed -> searchDao.analyse(edition.version(), typed),
                searchDao::namesAmong);
        CatalogueFilter filter = CatalogueFilter.of(query);
        List<Integer> times = timeLimits(query);
        FacetCounts counts = count(edition, question.all(), filter, times);
        if (counts.withoutFilters() > 0 || !question.hasSeveralTerms()) {
            Matching matching = question.hasNoWords(query.words()) ? Matching.NOTHING_ASKED : Matching.ALL;
            return results(edition, question, question.all(), filter, page, counts, matching);
        }
        FacetCounts countsOfAny = count(edition, question.any(), filter, times);
        return results(edition, question, question.any(), filter, page, countsOfAny, Matching.SOME);
    }

    /** The usual times, and the requested one. */
    static List<Integer> timeLimits(CatalogueQuery query) {
        return IntStream.concat(TIMES.stream().mapToInt(Integer::intValue), query.maxMinutes().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private FacetCounts count(Edition edition, String query, CatalogueFilter filter, List<Integer> times) {
        return new FacetCounts(dao.count(edition.version(), query, filter, times));
    }

    private SearchResults results(
            Edition edition,
            SearchQuery question,
            String query,
            CatalogueFilter filter,
            PageRequest page,
            FacetCounts counts,
            Matching matching) {
        boolean marked = page.marked() && !query.isEmpty();
        List<MatchedDocument> documents = counts.found() == 0
                ? List.of()
                : dao.find(
                        edition.version(),
                        query,
                        SearchQuery.outsideBodies(query),
                        question.typed(),
                        filter,
                        page.limit(),
                        page.after(),
                        marked,
                        MatchMarks.WHOLE,
                        MatchMarks.PASSAGE);
        Stream<SearchResults.SearchResult> results = documents.stream()
                .map(document -> new SearchResults.SearchResult(
                        Objects.requireNonNull(edition.offered().get(document.item())), document));
        return new SearchResults(results.toList(), counts, matching, question);
    }
}
