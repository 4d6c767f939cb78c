package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;

/**
 * Teams side by side on a module.
 *
 * @param reached what they reached in the period; a team without any is left out
 */
record Comparison(Ladders ladders, LearningModule module, Optional<Period> period, List<PeriodCounts> reached) {}
