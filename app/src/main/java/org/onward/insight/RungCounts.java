package org.onward.insight;

import java.util.Collections;
import java.util.List;
import org.onward.content.Rung;

/**
 * The number of people and their distribution over the rungs. Each person is counted once, on the highest rung.
 *
 * @param people all people, including those who have not started
 * @param byRung the number of people by highest rung, the lowest rung first
 */
public record RungCounts(int people, List<Integer> byRung) {
    private static final List<Rung> RUNGS = List.of(Rung.values());
    private static final List<Integer> NOBODY = Collections.nCopies(RUNGS.size(), 0);

    public RungCounts {
        if (byRung.size() != RUNGS.size()) {
            throw new IllegalArgumentException("Expected one count per rung, but got " + byRung);
        }
        byRung = List.copyOf(byRung);
    }

    static RungCounts noneStarted(int people) {
        return new RungCounts(people, NOBODY);
    }

    /** The number of people whose highest rung this is. */
    public int highest(Rung rung) {
        return byRung.get(RUNGS.indexOf(rung));
    }

    /** The number of people on this rung or a higher one. */
    public int reached(Rung rung) {
        return byRung.stream()
                .skip(RUNGS.indexOf(rung))
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * The number of people who have not started. It is never negative, although the two figures may come from different
     * moments.
     */
    public int notStarted() {
        return Math.max(0, people - reached(Rung.EXPLORED));
    }

    /** The percentage of people on this rung or a higher one. */
    public int percent(Rung rung) {
        return people == 0 ? 0 : Math.min(100, Math.round(100f * reached(rung) / people));
    }
}
