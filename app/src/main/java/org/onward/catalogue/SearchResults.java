package org.onward.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * What a search found.
 *
 * @param results those of the page that was asked for, the best first
 * @param counts how many there are of everything
 * @param matching whether they have all of the words
 * @param question what was looked for, and what may have been meant
 */
record SearchResults(List<SearchResult> results, FacetCounts counts, Matching matching, SearchQuestion question) {
    SearchResults {
        results = List.copyOf(results);
    }

    /** Something that was found, and its texts with the matched words marked. */
    record SearchResult(OfferedItem offered, MatchedDocument marked) {}

    /** How the things that were found answer the words. */
    enum Matching {
        ALL,
        /** Nothing has all of the words; these have some. */
        SOME,
        /** There was nothing to search for in what was typed. */
        NOTHING_ASKED
    }

    /** The words that no text has; a question of one term that nothing answers is one, too. */
    List<String> missing() {
        boolean nothing = counts.withoutFilters() == 0 && matching == Matching.ALL;
        return nothing && question.unknown().isEmpty() && !question.hasSeveralTerms()
                ? List.of(question.lookedFor().toLowerCase(Locale.ROOT))
                : question.unknown();
    }

    int total() {
        return counts.found();
    }
}
