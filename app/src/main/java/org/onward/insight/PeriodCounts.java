package org.onward.insight;

import java.util.List;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/**
 * How many people of a team and the teams below it reached each rung for the first time, the lowest rung first.
 *
 * @param reached in a period
 * @param reachedBefore in the period with which it is compared
 */
record PeriodCounts(TeamId team, List<Integer> reached, List<Integer> reachedBefore) {
    private static final List<Rung> RUNGS = List.of(Rung.values());

    PeriodCounts {
        reached = List.copyOf(reached);
        reachedBefore = List.copyOf(reachedBefore);
    }

    int reached(Rung rung) {
        return reached.get(RUNGS.indexOf(rung));
    }

    int reachedBefore(Rung rung) {
        return reachedBefore.get(RUNGS.indexOf(rung));
    }
}
