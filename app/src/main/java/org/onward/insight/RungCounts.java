package org.onward.insight;

import java.util.Collections;
import java.util.List;
import org.onward.content.Rung;

/**
 * So many people, and how many of them stand on each rung, each counted once: on the highest that they hold.
 *
 * @param people everybody, whether they have started or not
 * @param standing a figure for each rung, the lowest first
 */
public record RungCounts(int people, List<Integer> standing) {
    private static final List<Rung> RUNGS = List.of(Rung.values());
    private static final List<Integer> NOBODY = Collections.nCopies(RUNGS.size(), 0);

    public RungCounts {
        if (standing.size() != RUNGS.size()) {
            throw new IllegalArgumentException("a figure for each rung, not " + standing);
        }
        standing = List.copyOf(standing);
    }

    static RungCounts noneStarted(int people) {
        return new RungCounts(people, NOBODY);
    }

    /** People whose highest rung this is. */
    public int on(Rung rung) {
        return standing.get(RUNGS.indexOf(rung));
    }

    /** People who stand on this rung or a higher one. */
    public int reached(Rung rung) {
        return standing.stream()
                .skip(RUNGS.indexOf(rung))
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Never less than none, even while somebody moves between two readings. */
    public int notStarted() {
        return Math.max(0, people - reached(Rung.EXPLORED));
    }

    /** How many in a hundred stand on this rung or a higher one. */
    public int percent(Rung rung) {
        return people == 0 ? 0 : Math.min(100, Math.round(100f * reached(rung) / people));
    }
}
