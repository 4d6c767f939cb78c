package org.onward.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.content.Rung;

/**
 * The ladder of a module as a picture: how many came how far, and where it breaks.
 *
 * @param id of the section on the page
 * @param href the page of this module alone, unless this is it
 */
public record LadderChart(String id, String module, Optional<String> href, int people, List<Bar> steps, String breaks) {
    /**
     * One rung.
     *
     * @param reached people who stand on it or on a higher one
     * @param breaksHere said beside the rung that too few reached
     */
    public record Bar(String words, int reached, int percent, Optional<String> breaksHere) {}

    static LadderChart of(LadderRow row, Optional<String> href) {
        RungCounts counts = row.counts();
        Optional<LadderBreak> broken = LadderBreak.in(counts);
        return new LadderChart(
                "climb-" + row.module().id(),
                row.module().title(),
                href,
                counts.people(),
                Arrays.stream(Rung.values())
                        .map(rung -> step(counts, rung, broken))
                        .toList(),
                breaks(counts, broken));
    }

    private static Bar step(RungCounts counts, Rung rung, Optional<LadderBreak> broken) {
        return new Bar(
                Character.toUpperCase(rung.label().charAt(0)) + rung.label().substring(1),
                counts.reached(rung),
                counts.percent(rung),
                broken.filter(here -> here.before() == rung)
                        .map(here -> "Here it breaks: %d of %d went no further".formatted(here.stopped(), here.of())));
    }

    private static String breaks(RungCounts counts, Optional<LadderBreak> broken) {
        if (LadderBreak.isTooSoonToTell(counts)) {
            return "Too few to tell: fewer than %d people have started.".formatted(LadderBreak.ENOUGH);
        }
        return broken.map(here -> here.sentence() + " " + here.advice())
                .orElse("Nowhere: everybody who started has gone all the way up.");
    }
}
