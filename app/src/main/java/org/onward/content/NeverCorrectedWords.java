package org.onward.content;

import java.util.List;

/**
 * Words of identity, faith, health or harm, for which a search never offers another word that looks alike.
 *
 * @param about what they have in common, for whoever looks after the list
 */
public record NeverCorrectedWords(String id, String about, List<String> words) {
    public NeverCorrectedWords {
        words = List.copyOf(words);
    }
}
