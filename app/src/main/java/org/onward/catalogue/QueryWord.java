package org.onward.catalogue;

import java.util.List;

/**
 * A word of a query, and how it stands to the words of the library.
 *
 * @param tooCommon whether it is one that every text has, such as "the"
 * @param known whether it is in some text, in whatever form
 * @param unchanged whether it is its own stem, so that no other word is found in its place
 * @param acronym whether some text has it in capitals
 * @param completions the words that it is the beginning of, when it is not known itself; the commonest first
 * @param similar the words that look like it, when it is not known; the commonest first
 */
public record QueryWord(
        String word,
        boolean tooCommon,
        boolean known,
        boolean unchanged,
        boolean acronym,
        List<String> completions,
        List<String> similar) {
    public QueryWord {
        completions = List.copyOf(completions);
        similar = List.copyOf(similar);
    }
}
