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

/** Browses and searches what the library offers. */
public final class Catalogue {
    /** What finds every resource, whatever its kind. */
    public static final String ANY_RESOURCE = "resource";

    private static final List<Integer> TIMES = List.of(5, 15, 30, 60);

    private final Supplier<Library> library;
    private final SearchIndex index;
    private final SearchDao words;
    private final CatalogueDao dao;

    public Catalogue(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.library = library;
        this.index = new SearchIndex(jdbi, clock);
        this.words = jdbi.onDemand(SearchDao.class);
        this.dao = jdbi.onDemand(CatalogueDao.class);
    }

    /** Makes a library ready to be searched before it is served; else its first search would wait for that. */
    public void prepare(Library coming) {
        index.of(coming);
    }

    Library library() {
        return library.get();
    }

    /** Which of the results are wanted, and whether with matched words marked. */
    record PageRequest(int most, int after, boolean marked) {
        static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE, 0, false);

        static PageRequest ofPage(int page, int each) {
            return new PageRequest(each, (page - 1) * each, true);
        }
    }

    SearchResults search(CatalogueQuery query, PageRequest part) {
        Library served = library.get();
        SearchResults found = search(index.of(served), query, part);
        boolean nothing = found.counts().withoutFilters() == 0;
        return nothing && index.mend(served) ? search(index.of(served), query, part) : found;
    }

    private SearchResults search(Edition edition, CatalogueQuery query, PageRequest part) {
        SearchQuestion question = QuestionReader.read(
                query.words(),
                edition.synonyms(),
                edition.neverCorrected(),
                typed -> words.judge(edition.version(), typed),
                words::namesAmong);
        CatalogueFilter filter = CatalogueFilter.of(query);
        List<Integer> times = times(query);
        FacetCounts counts = count(edition, question.all(), filter, times);
        if (counts.withoutFilters() > 0 || !question.hasSeveralTerms()) {
            Matching matching = question.saysNothing(query.words()) ? Matching.NOTHING_ASKED : Matching.ALL;
            return found(edition, question, question.all(), filter, part, counts, matching);
        }
        FacetCounts some = count(edition, question.any(), filter, times);
        return found(edition, question, question.any(), filter, part, some, Matching.SOME);
    }

    /** The usual lengths, and the one that was asked for. */
    static List<Integer> times(CatalogueQuery query) {
        return IntStream.concat(TIMES.stream().mapToInt(Integer::intValue), query.maxMinutes().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private FacetCounts count(Edition edition, String query, CatalogueFilter filter, List<Integer> times) {
        return new FacetCounts(dao.count(edition.version(), query, filter, times));
    }

    private SearchResults found(
            Edition edition,
            SearchQuestion question,
            String query,
            CatalogueFilter filter,
            PageRequest part,
            FacetCounts counts,
            Matching matching) {
        boolean marked = part.marked() && !query.isEmpty();
        List<MatchedDocument> documents = counts.found() == 0
                ? List.of()
                : dao.find(
                        edition.version(),
                        query,
                        SearchQuestion.outsideBodies(query),
                        question.typed(),
                        filter,
                        part.most(),
                        part.after(),
                        marked,
                        MatchMarks.WHOLE,
                        MatchMarks.PASSAGE);
        Stream<SearchResults.SearchResult> results = documents.stream()
                .map(document -> new SearchResults.SearchResult(
                        Objects.requireNonNull(edition.offered().get(document.item())), document));
        return new SearchResults(results.toList(), counts, matching, question);
    }
}
