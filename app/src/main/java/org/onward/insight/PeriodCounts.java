package org.onward.insight;

import java.util.List;
import org.onward.people.TeamId;

/**
 * How many people of a team and the teams below it reached each rung for the first time, the lowest rung first.
 *
 * @param reached in a period
 * @param reachedBefore in the period of the same length before it
 */
record PeriodCounts(TeamId team, List<Integer> reached, List<Integer> reachedBefore) {
    PeriodCounts {
        reached = List.copyOf(reached);
        reachedBefore = List.copyOf(reachedBefore);
    }
}
