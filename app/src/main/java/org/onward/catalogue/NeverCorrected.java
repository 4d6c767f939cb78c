package org.onward.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onward.content.NeverCorrectedWords;

/**
 * The words of identity, faith, health and harm for which no other word is suggested. A word that is almost one of them
 * was probably meant to be it, so no other word is suggested for it either.
 */
final class NeverCorrected {
    /** In a shorter word one edit changes too much. */
    private static final int MIN_LENGTH_FOR_ONE_EDIT = 4;

    private static final int MIN_LENGTH = 3;

    private final Set<String> words = new HashSet<>();

    NeverCorrected(Collection<NeverCorrectedWords> lists) {
        lists.stream()
                .flatMap(list -> list.words().stream())
                .flatMap(entry -> SearchWords.of(entry).stream())
                .filter(word -> word.length() >= MIN_LENGTH)
                .forEach(words::add);
    }

    /** The candidates that may be suggested for a typed word. */
    List<String> allowed(String typed, List<String> candidates) {
        List<String> readable = candidates.stream()
                .filter(candidate -> !SearchWords.isAcronym(candidate))
                .toList();
        if (readable.isEmpty() || !(has(typed) || isAlmostListed(typed))) {
            return readable;
        }
        return readable.stream()
                .filter(candidate -> has(candidate) && (!has(typed) || candidate.startsWith(typed)))
                .toList();
    }

    /** Whether the word is in a list, including its plural and its singular. */
    boolean has(String word) {
        return words.contains(word)
                || words.contains(word + "s")
                || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && words.contains(word.substring(0, word.length() - 2)));
    }

    private boolean isAlmostListed(String word) {
        return word.length() >= MIN_LENGTH_FOR_ONE_EDIT
                && words.stream()
                        .filter(other -> Math.abs(other.length() - word.length()) <= 1)
                        .anyMatch(other -> Spelling.edits(word, other) <= 1);
    }
}
