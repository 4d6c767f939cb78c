package org.onward.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.content.Rung;

/**
 * The bar chart of a module's ladder: the number of people who hold each rung, and where most people stop.
 *
 * @param id the id of the section on the page
 * @param href the address of the page of this module only; absent on that page
 * @param summary where most people stop, in a few words; absent where the chart is the only one
 */
public record LadderChart(
        String id,
        String module,
        Optional<String> href,
        Optional<String> summary,
        int people,
        List<Bar> bars,
        String breakText) {
    /**
     * The bar of one rung.
     *
     * @param held the number of people who hold this rung
     * @param breakLabel the label of the bar if the largest share stopped before this rung
     */
    public record Bar(String words, int held, int percent, Optional<String> breakLabel) {}

    static LadderChart of(LadderRow row, Optional<String> href) {
        RungCounts counts = row.counts();
        Optional<LadderBreak> ladderBreak = LadderBreak.largestIn(counts);
        return new LadderChart(
                "ladder-" + row.module().id(),
                row.module().title(),
                href,
                href.map(page -> ladderBreak.map(LadderBreak::label).orElse("It breaks nowhere")),
                counts.people(),
                Arrays.stream(Rung.values())
                        .map(rung -> bar(counts, rung, ladderBreak))
                        .toList(),
                breakText(counts, ladderBreak));
    }

    private static Bar bar(RungCounts counts, Rung rung, Optional<LadderBreak> ladderBreak) {
        return new Bar(
                rung.title(),
                counts.holding(rung),
                counts.percentHolding(rung),
                ladderBreak.filter(found -> found.nextRung() == rung).map(LadderBreak::label));
    }

    /** If most people have not begun, it also says where those who began stopped. */
    private static String breakText(RungCounts counts, Optional<LadderBreak> ladderBreak) {
        if (counts.people() == 0) {
            return "Nobody is in this part of the organisation.";
        }
        if (ladderBreak.isEmpty()) {
            return "Nowhere: everybody has gone all the way up.";
        }
        LadderBreak found = ladderBreak.get();
        String whereTheOthersStopped = found.after().isPresent()
                ? ""
                : LadderBreak.largestAmongStarters(counts)
                        .map(next -> " " + next.sentence())
                        .orElse("");
        return found.sentence() + whereTheOthersStopped + " " + found.advice();
    }
}
