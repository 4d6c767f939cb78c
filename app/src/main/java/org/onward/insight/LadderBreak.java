package org.onward.insight;

import java.util.Arrays;
import java.util.Optional;
import org.onward.content.Rung;
import org.onward.learning.RungWords;

/**
 * The rung after which the largest share of people stopped.
 *
 * @param after the rung on which they stopped
 * @param of the number of people on this rung or a higher one
 * @param stopped the number of people whose highest rung this is
 */
record LadderBreak(Rung after, int of, int stopped) {
    /**
     * The minimum number of people on a rung. With fewer people, one person changes the share by more than 5%, and the
     * confidence interval of a share of 50% is wider than 25% to 75%.
     */
    static final int MIN_PEOPLE = 20;

    /** The largest share of all rungs with enough people. Of two equal shares, the lower rung is chosen. */
    static Optional<LadderBreak> largestIn(RungCounts counts) {
        Optional<LadderBreak> largest = Optional.empty();
        for (Rung rung : Rung.values()) {
            LadderBreak here = new LadderBreak(rung, counts.reached(rung), counts.highest(rung));
            if (rung != Rung.FOLLOWED_THROUGH
                    && here.of >= MIN_PEOPLE
                    && here.stopped > 0
                    && largest.map(LadderBreak::share).orElse(0.0) < here.share()) {
                largest = Optional.of(here);
            }
        }
        return largest;
    }

    static boolean hasTooFewPeople(RungCounts counts) {
        return counts.reached(Rung.EXPLORED) < MIN_PEOPLE;
    }

    /** The next rung, which they did not reach. */
    Rung nextRung() {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.compareTo(after) > 0)
                .findFirst()
                .orElse(after);
    }

    double share() {
        return (double) stopped / of;
    }

    /** {@code Of the 41 people who discussed it or went further, 22 (54%) have not yet committed to anything.} */
    String sentence() {
        return "Of the %d people who %s or went further, %d (%d%%) %s."
                .formatted(
                        of,
                        RungWords.reached(after),
                        stopped,
                        Math.round(100 * share()),
                        RungWords.wentNoFurther(after));
    }

    /** Advice that often helps after this rung. */
    String advice() {
        return switch (after) {
            case EXPLORED -> "Ask line managers to leave ten quiet minutes for the private reflection.";
            case REFLECTED -> "Ask line managers to plan a discussion: twenty minutes of a team meeting is enough.";
            case DISCUSSED -> "Ask facilitators to keep the last five minutes of a discussion for commitments.";
            case COMMITTED, FOLLOWED_THROUGH -> "Ask line managers to come back to commitments at the next one-to-one.";
        };
    }
}
