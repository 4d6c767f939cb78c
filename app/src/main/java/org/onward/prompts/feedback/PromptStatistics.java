package org.onward.prompts.feedback;

import java.time.Instant;
import java.util.List;

/**
 * The figures of all teams about prompts.
 *
 * @param counted when they were counted
 * @param prompts the number of prompts that enough teams used
 * @param figures of some of them, the most used first
 * @param usedByFew the number of prompts that too few teams used for figures
 */
public record PromptStatistics(Instant counted, int prompts, List<PromptFigures> figures, int usedByFew) {
    public PromptStatistics {
        figures = List.copyOf(figures);
    }
}
