package org.onward.content.reading;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the allowed word that is closest to a mistyped one. */
final class ClosestWord {
    private ClosestWord() {}

    static Optional<String> to(String typed, Collection<String> allowed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        // At most a third of the letters may differ, and fewer in a short word, because a wrong guess misleads.
        int tolerated = Math.min(Math.max(2, typed.length() / 3), typed.length() - 2);
        return allowed.stream()
                .filter(word -> Math.abs(word.length() - lower.length()) <= tolerated)
                .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= tolerated)
                .min(comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT))));
    }

    /** "Did you mean x? " or an empty text, for the beginning of a fix. */
    static String question(String typed, Collection<String> allowed) {
        return to(typed, allowed).map("Did you mean %s? "::formatted).orElse("");
    }

    /** Levenshtein's edit distance, computed row by row. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
