package org.onward.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param results those of the page that was asked for, the best first
 * @param counts how many there are of everything
 * @param matching whether they have all of the words
 * @param mended words that no text has, and those that were searched for in their place
 * @param asMended the words with the mended ones in their place
 */
record Found(List<Result> results, FacetCounts counts, Matching matching, Map<String, String> mended, String asMended) {
    Found {
        results = List.copyOf(results);
    }

    /** Something that was found, and its texts with the matched words marked. */
    record Result(Offered offered, FoundDocument marked) {}

    /** How the things that were found answer the words. */
    enum Matching {
        ALL,
        /** Nothing has all of the words; these have some. */
        SOME,
        /** There was nothing to search for in what was typed. */
        NOTHING_ASKED
    }

    int total() {
        return counts.found();
    }
}
