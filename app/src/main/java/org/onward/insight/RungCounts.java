package org.onward.insight;

import java.util.Collections;
import java.util.List;
import org.onward.content.Rung;

/**
 * The number of people and their distribution over the rungs.
 *
 * @param people all people, including those who have not started
 * @param byRung the number of people by highest rung, the lowest rung first; each person is counted once
 * @param holding the number of people who hold each rung, the lowest rung first; each person is counted on every rung that
 *     they hold
 */
public record RungCounts(int people, List<Integer> byRung, List<Integer> holding) {
    private static final List<Rung> RUNGS = List.of(Rung.values());
    private static final List<Integer> NOBODY = Collections.nCopies(RUNGS.size(), 0);

    public RungCounts {
        if (byRung.size() != RUNGS.size() || holding.size() != RUNGS.size()) {
            throw new IllegalArgumentException("Expected one count per rung, but got " + byRung + " and " + holding);
        }
        byRung = List.copyOf(byRung);
        holding = List.copyOf(holding);
    }

    static RungCounts noneStarted(int people) {
        return new RungCounts(people, NOBODY, NOBODY);
    }

    /** The number of people whose highest rung this is. */
    public int highest(Rung rung) {
        return byRung.get(RUNGS.indexOf(rung));
    }

    /** The number of people who hold this rung, whatever else they hold. */
    public int holding(Rung rung) {
        return holding.get(RUNGS.indexOf(rung));
    }

    /** The number of people whose highest rung is this one or a higher one. They need not hold this one. */
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

    /** The percentage of people who hold this rung. */
    public int percentHolding(Rung rung) {
        return people == 0 ? 0 : Math.min(100, Math.round(100f * holding(rung) / people));
    }
}
