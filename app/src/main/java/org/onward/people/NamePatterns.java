package org.onward.people;

import java.util.Comparator;
import java.util.List;

/** Words that somebody typed, as patterns of LIKE: the most selective ones, which are the longest, first. */
record NamePatterns(List<String> all) {
    /** A trigram index finds nothing by fewer letters, unless they begin a word. */
    private static final int TRIGRAM = 3;

    static NamePatterns of(List<String> words) {
        return new NamePatterns(words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(NamePatterns::pattern)
                .toList());
    }

    /** A character of LIKE, should a word hold one, stands for itself. */
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
