package org.onward.editing;

import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.learning.RungWords;

/**
 * Where on a module most people have stopped.
 *
 * @param after the rung that they stand on
 * @param of people who stand on that rung or a higher one
 * @param stopped how many of them have not gone on
 */
record DropOff(LearningModule module, Rung after, int of, int stopped) {
    /** With fewer people than this, one more or less would change the picture. */
    static final int ENOUGH = 20;

    /** A smaller group than this is not counted out: see the promises about figures. */
    static final int FEWEST = 11;

    /** Where the largest share stopped on the way to completing it; nothing while too few have started to tell. */
    static Optional<DropOff> on(LearningModule module, ItemReach reach) {
        List<Rung> way = module.needs().stream().sorted().toList();
        Optional<DropOff> largest = Optional.empty();
        for (int step = 0; step + 1 < way.size(); step++) {
            int of = reach.reached(module.id(), way.get(step));
            int wentOn = reach.reached(module.id(), way.get(step + 1));
            DropOff here = new DropOff(module, way.get(step), of, of - wentOn);
            if (of >= ENOUGH && here.share() > largest.map(DropOff::share).orElse(0.0)) {
                largest = Optional.of(here);
            }
        }
        return largest;
    }

    double share() {
        return (double) stopped / of;
    }

    /** At least half went no further; not said of so few that the sentence does not count them. */
    boolean isHalf() {
        return stopped >= FEWEST && 2 * stopped >= of;
    }

    /** {@code Of 41 people who explored it, 24 have not yet reflected on it.} Small groups stay uncounted, on either side. */
    String sentence() {
        return "Of %d people who %s or went further, %s %s."
                .formatted(of, RungWords.reached(after), howMany(), RungWords.wentNoFurther(after));
    }

    private String howMany() {
        int wentOn = of - stopped;
        if (stopped < FEWEST) {
            return "fewer than " + FEWEST;
        }
        return wentOn == 0 || wentOn >= FEWEST ? Integer.toString(stopped) : "all but a few";
    }

    /** What an editor can look at; line managers and facilitators have their own part in it. */
    String lookAt() {
        return switch (after) {
            case EXPLORED -> "Is the reflection one clear question that a tired person can answer in five minutes?";
            case REFLECTED -> "Would you dare to run it from the 20-minute plan alone, this Thursday?";
            case DISCUSSED -> "Are the commitment starters small enough to be kept within two weeks?";
            case COMMITTED, FOLLOWED_THROUGH -> "Does the module say what change looks like, so that one can tell?";
        };
    }
}
