package org.onward.insight;

import java.util.Arrays;
import java.util.Optional;
import org.onward.content.Rung;
import org.onward.learning.RungWords;

/**
 * Where most of those who came so far went no further.
 *
 * @param after the rung that they stand on
 * @param of people who stand on that rung or a higher one
 * @param stopped how many of them stand on no higher one
 */
record LadderBreak(Rung after, int of, int stopped) {
    /**
     * Fewer people than this on a rung are too few to tell: one person more or less would move the share by more than
     * five in a hundred, and half of them stopping could by chance alone as well be a quarter or three quarters.
     */
    static final int ENOUGH = 20;

    /** The largest share that went no further, over all rungs with enough people on them; the lower rung when two are equal. */
    static Optional<LadderBreak> in(RungCounts counts) {
        Optional<LadderBreak> largest = Optional.empty();
        for (Rung rung : Rung.values()) {
            LadderBreak here = new LadderBreak(rung, counts.reached(rung), counts.on(rung));
            if (rung != Rung.FOLLOWED_THROUGH
                    && here.of >= ENOUGH
                    && here.stopped > 0
                    && largest.map(LadderBreak::share).orElse(0.0) < here.share()) {
                largest = Optional.of(here);
            }
        }
        return largest;
    }

    static boolean isTooSoonToTell(RungCounts counts) {
        return counts.reached(Rung.EXPLORED) < ENOUGH;
    }

    /** The rung that they did not reach. */
    Rung before() {
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

    /** What tends to help at this point. */
    String advice() {
        return switch (after) {
            case EXPLORED -> "Ask line managers to leave ten quiet minutes for the private reflection.";
            case REFLECTED -> "Ask line managers to plan a discussion: twenty minutes of a team meeting is enough.";
            case DISCUSSED -> "Ask facilitators to keep the last five minutes of a discussion for commitments.";
            case COMMITTED, FOLLOWED_THROUGH -> "Ask line managers to come back to commitments at the next one-to-one.";
        };
    }
}
