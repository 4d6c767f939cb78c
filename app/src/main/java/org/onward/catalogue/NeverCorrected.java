package org.onward.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onward.content.NeverCorrectedWords;

/**
 * The words of identity, faith, health and harm in whose place no other word is offered, however alike they look. A word that
 * is nearly one of them was probably meant to be it, and so is nothing else either.
 */
final class NeverCorrected {
    /** In shorter words one slip leaves too little. */
    private static final int SHORTEST_NEARLY = 4;

    private static final int SHORTEST = 3;

    private final Set<String> words = new HashSet<>();

    NeverCorrected(Collection<NeverCorrectedWords> lists) {
        lists.stream()
                .flatMap(list -> list.words().stream())
                .flatMap(entry -> SearchWords.of(entry).stream())
                .filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
    }

    /** Which of the candidates may stand for a typed word. */
    List<String> allowed(String typed, List<String> candidates) {
        List<String> readable = candidates.stream()
                .filter(candidate -> !SearchWords.isAcronym(candidate))
                .toList();
        if (readable.isEmpty() || !(has(typed) || isNearly(typed))) {
            return readable;
        }
        return readable.stream()
                .filter(candidate -> has(candidate) && (!has(typed) || candidate.startsWith(typed)))
                .toList();
    }

    /** Also in the plural, and in the singular of a plural. */
    boolean has(String word) {
        return words.contains(word)
                || words.contains(word + "s")
                || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && words.contains(word.substring(0, word.length() - 2)));
    }

    private boolean isNearly(String word) {
        return word.length() >= SHORTEST_NEARLY
                && words.stream()
                        .filter(other -> Math.abs(other.length() - word.length()) <= 1)
                        .anyMatch(other -> Spelling.slips(word, other) <= 1);
    }
}
