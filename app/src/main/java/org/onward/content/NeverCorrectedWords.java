package org.onward.content;

import java.util.List;

/**
 * Words of identity, faith, health or harm, for which a search never suggests another spelling.
 *
 * @param about what the words have in common, for those who maintain the list
 */
public record NeverCorrectedWords(String id, String about, List<String> words) {
    public NeverCorrectedWords {
        words = List.copyOf(words);
    }
}
