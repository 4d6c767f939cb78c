package org.onward.catalogue;

import java.util.List;
import java.util.Optional;

/** Finds the word that a mistyped one was probably meant to be. It is strict, because a wrong guess misleads. */
final class Spelling {
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** @param similar words that look like it; of those with equally few edits, the first */
    static Optional<String> correct(String typed, List<String> similar) {
        Optional<String> best = Optional.empty();
        int fewest = tolerated(typed) + 1;
        for (String word : similar) {
            int edits = edits(typed, word);
            // With two or more edits, at least the first letter must be right.
            boolean plausible = edits <= 1 || word.charAt(0) == typed.charAt(0);
            if (edits < fewest && plausible) {
                fewest = edits;
                best = Optional.of(word);
            }
        }
        return best;
    }

    private static int tolerated(String typed) {
        if (typed.length() <= SHORT) {
            return 1;
        }
        return typed.length() < LONG ? 2 : 3;
    }

    /** The edit distance: the number of letters that were left out, added, replaced or swapped with their neighbour. */
    static int edits(String typed, String meant) {
        int[][] edits = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, i, j, typed, meant);
            }
        }
        return edits[typed.length()][meant.length()];
    }

    private static int least(int[][] edits, int i, int j, String typed, String meant) {
        boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
        int least = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
