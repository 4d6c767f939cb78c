package org.onward.editing;

import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.learning.RungWords;

/**
 * The rung of a module after which the largest share of people stopped.
 *
 * @param after the rung on which they stopped
 * @param of the number of people on this rung or a higher one
 * @param stopped the number of these people who have not reached the next required rung
 */
record DropOff(LearningModule module, Rung after, int of, int stopped) {
    /** The minimum number of people. With fewer, one person changes the share too much. */
    static final int MIN_PEOPLE = 20;

    /** Smaller groups are not shown as numbers, to protect privacy. */
    static final int MIN_SHOWN = 11;

    /** The drop-off with the largest share between two required rungs. Empty if too few people have started. */
    static Optional<DropOff> largestIn(LearningModule module, ItemReach reach) {
        List<Rung> requiredRungs = module.needs().stream().sorted().toList();
        Optional<DropOff> largest = Optional.empty();
        for (int step = 0; step + 1 < requiredRungs.size(); step++) {
            int of = reach.reached(module.id(), requiredRungs.get(step));
            int continued = reach.reached(module.id(), requiredRungs.get(step + 1));
            DropOff candidate = new DropOff(module, requiredRungs.get(step), of, of - continued);
            if (of >= MIN_PEOPLE
                    && candidate.share() > largest.map(DropOff::share).orElse(0.0)) {
                largest = Optional.of(candidate);
            }
        }
        return largest;
    }

    double share() {
        return (double) stopped / of;
    }

    /** Whether at least half of the people stopped. False for small groups, because true would reveal their size. */
    boolean isHalf() {
        return stopped >= MIN_SHOWN && 2 * stopped >= of;
    }

    /**
     * {@code Of 41 people who explored it, 24 have not yet reflected on it.} The sentence hides the number of a small group,
     * whether it stopped or continued.
     */
    String sentence() {
        return "Of %d people who %s or went further, %s %s."
                .formatted(of, RungWords.reached(after), stoppedInWords(), RungWords.wentNoFurther(after));
    }

    private String stoppedInWords() {
        int continued = of - stopped;
        if (stopped < MIN_SHOWN) {
            return "fewer than " + MIN_SHOWN;
        }
        return continued == 0 || continued >= MIN_SHOWN ? Integer.toString(stopped) : "all but a few";
    }

    /** A question for the editor about the part of the module that may cause the drop-off. */
    String questionForEditor() {
        return switch (after) {
            case EXPLORED -> "Is the reflection one clear question that a tired person can answer in five minutes?";
            case REFLECTED -> "Would you dare to run it from the 20-minute plan alone, this Thursday?";
            case DISCUSSED -> "Are the commitment starters small enough to be kept within two weeks?";
            case COMMITTED, FOLLOWED_THROUGH -> "Does the module say what change looks like, so that one can tell?";
        };
    }
}
