package org.onward.catalogue;

import java.util.List;

/**
 * A word of a query, compared with the words of the library.
 *
 * @param tooCommon whether it is a stop word, such as "the"
 * @param known whether a text has it in any form
 * @param unchanged whether it is its own stem, so that no other word matches instead
 * @param acronym whether a text has it in capitals
 * @param completions the words that it is the beginning of, if it is not known; the most frequent first
 * @param similar the words that look like it, if it is not known; the most frequent first
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
