package org.onward.insight;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/**
 * Teams side by side on a module.
 *
 * @param reached what they reached in the periods; a team without any is left out
 */
record Comparison(
        Ladders ladders, LearningModule module, Optional<ComparedPeriods> periods, List<PeriodCounts> reached) {
    private static final List<Integer> NOBODY = Collections.nCopies(Rung.values().length, 0);

    /** What a team reached in the two periods. */
    PeriodCounts countsOf(TeamId team) {
        return reached.stream()
                .filter(row -> row.team().equals(team))
                .findFirst()
                .orElseGet(() -> new PeriodCounts(team, NOBODY, NOBODY));
    }

    /** Whether there are periods, and enough people for figures that leave the service. */
    boolean canBePictured() {
        return periods.isPresent() && ladders.team().people() >= PeriodSentences.MIN_PEOPLE;
    }
}
