package org.onward.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * The results of a search.
 *
 * @param results the results of the requested page, the best first
 * @param counts the numbers for all results
 * @param matching whether the results have all of the words
 * @param question the query, with suggestions
 */
record SearchResults(List<SearchResult> results, FacetCounts counts, Matching matching, SearchQuery question) {
    SearchResults {
        results = List.copyOf(results);
    }

    /** A found item, and its texts with the matched words marked. */
    record SearchResult(OfferedItem offered, MatchedDocument marked) {}

    /** How the results match the words. */
    enum Matching {
        ALL,
        /** No item has all of the words; these have some. */
        SOME,
        /** The query has no word to search for. */
        NOTHING_ASKED
    }

    /** The words that no text has. A query of one term without results counts as such a word too. */
    List<String> unknownWords() {
        boolean nothing = counts.withoutFilters() == 0 && matching == Matching.ALL;
        return nothing && question.unknown().isEmpty() && !question.hasSeveralTerms()
                ? List.of(question.searchedWords().toLowerCase(Locale.ROOT))
                : question.unknown();
    }

    int total() {
        return counts.found();
    }
}
