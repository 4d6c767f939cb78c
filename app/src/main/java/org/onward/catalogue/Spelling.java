package org.onward.catalogue;

import java.util.List;
import java.util.Optional;

/** Chooses the word that a mistyped one was meant to be, or none: a wild guess misleads. */
final class Spelling {
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** @param similar words that look like it; of those with as few slips, the first */
    static Optional<String> mend(String typed, List<String> similar) {
        Optional<String> best = Optional.empty();
        int fewest = tolerated(typed) + 1;
        for (String word : similar) {
            int slips = slips(typed, word);
            // Whoever slips twice or more has at least begun the word that they mean.
            boolean begun = slips <= 1 || word.charAt(0) == typed.charAt(0);
            if (slips < fewest && begun) {
                fewest = slips;
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

    /** How many letters were left out, put in, mistaken, or swapped with their neighbour. */
    static int slips(String typed, String meant) {
        int[][] slips = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, i, j, typed, meant);
            }
        }
        return slips[typed.length()][meant.length()];
    }

    private static int least(int[][] slips, int i, int j, String typed, String meant) {
        boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
        int least = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
