package org.onward.insight;

import java.util.EnumMap;
import java.util.Map;
import org.onward.content.Rung;

/**
 * So many people, and how many of them stand on each rung, each counted once: on the highest that they hold.
 *
 * @param people everybody, whether they have started or not
 */
public record RungCounts(int people, Map<Rung, Integer> standing) {
    public RungCounts {
        Map<Rung, Integer> every = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            every.put(rung, standing.getOrDefault(rung, 0));
        }
        standing = Map.copyOf(every);
    }

    /** People whose highest rung this is. */
    public int on(Rung rung) {
        return standing.getOrDefault(rung, 0);
    }

    /** People who stand on this rung or a higher one. */
    public int reached(Rung rung) {
        int reached = 0;
        for (Rung at : Rung.values()) {
            reached += at.compareTo(rung) >= 0 ? on(at) : 0;
        }
        return reached;
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
