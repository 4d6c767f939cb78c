package org.onward.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.content.Rung;

/**
 * The bar chart of a module's ladder: the number of people on each rung, and the rung after which most people stop.
 *
 * @param id the id of the section on the page
 * @param href the address of the page of this module only; absent on that page
 */
public record LadderChart(
        String id, String module, Optional<String> href, int people, List<Bar> bars, String breakText) {
    /**
     * The bar of one rung.
     *
     * @param reached the number of people on this rung or a higher one
     * @param breakLabel the label of the bar if the largest share stopped before this rung
     */
    public record Bar(String words, int reached, int percent, Optional<String> breakLabel) {}

    static LadderChart of(LadderRow row, Optional<String> href) {
        RungCounts counts = row.counts();
        Optional<LadderBreak> ladderBreak = LadderBreak.largestIn(counts);
        return new LadderChart(
                "ladder-" + row.module().id(),
                row.module().title(),
                href,
                counts.people(),
                Arrays.stream(Rung.values())
                        .map(rung -> bar(counts, rung, ladderBreak))
                        .toList(),
                breakText(counts, ladderBreak));
    }

    private static Bar bar(RungCounts counts, Rung rung, Optional<LadderBreak> ladderBreak) {
        return new Bar(
                rung.title(),
                counts.reached(rung),
                counts.percent(rung),
                ladderBreak
                        .filter(found -> found.nextRung() == rung)
                        .map(found ->
                                "Here it breaks: %d of %d went no further".formatted(found.stopped(), found.of())));
    }

    private static String breakText(RungCounts counts, Optional<LadderBreak> ladderBreak) {
        if (LadderBreak.hasTooFewPeople(counts)) {
            return "Too few to tell: fewer than %d people have started.".formatted(LadderBreak.MIN_PEOPLE);
        }
        return ladderBreak
                .map(found -> found.sentence() + " " + found.advice())
                .orElse("Nowhere: everybody who started has gone all the way up.");
    }
}
