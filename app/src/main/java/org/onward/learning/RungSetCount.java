package org.onward.learning;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/**
 * The number of participants of a team who have reached exactly these rungs of an item.
 *
 * @param complete whether they have completed the item
 */
public record RungSetCount(TeamId team, ItemId item, List<Rung> rungs, boolean complete, int people) {
    public RungSetCount {
        rungs = List.copyOf(rungs);
    }

    public boolean hasStarted() {
        return !rungs.isEmpty();
    }

    public boolean hasReached(Rung rung) {
        return rungs.contains(rung);
    }
}
