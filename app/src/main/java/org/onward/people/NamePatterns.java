package org.onward.people;

import java.util.Comparator;
import java.util.List;

/** The words of a search as LIKE patterns. The longest words come first, because they are the most selective. */
record NamePatterns(List<String> all) {
    /** A trigram index cannot find shorter words, except at the beginning of a word. */
    private static final int TRIGRAM = 3;

    static NamePatterns of(List<String> words) {
        return new NamePatterns(words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(NamePatterns::pattern)
                .toList());
    }

    /** Escapes the wildcards of LIKE. */
    private static String pattern(String word) {
        return (word.length() < TRIGRAM ? "% " : "%") + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String first() {
        return all.get(0);
    }

    String second() {
        return all.get(Math.min(1, all.size() - 1));
    }
}
