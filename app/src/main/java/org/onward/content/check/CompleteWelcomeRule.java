package org.onward.content.check;

import java.util.List;
import java.util.Locale;
import org.onward.content.FacilitatorGuide.Plan;
import org.onward.content.LearningModule;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * In the first part of each plan the facilitator must mention the safeguarding exception and the Freedom to Speak Up
 * guardian. The guide has a section on both, but a facilitator follows the plan.
 */
final class CompleteWelcomeRule implements ContentRule {
    private static final List<String> REQUIRED_WORDS = List.of("safeguarding", "Freedom to Speak Up");

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (LearningModule module : content.modules().values()) {
            module.guide().plans().forEach(plan -> check(content.guideOf(module), plan, problems));
        }
    }

    private static void check(String file, Plan plan, ProblemCollector problems) {
        String how = plan.parts().stream()
                .findFirst()
                .map(part -> part.how().toLowerCase(Locale.ROOT))
                .orElse("");
        REQUIRED_WORDS.stream()
                .filter(words -> !how.isEmpty() && !how.contains(words.toLowerCase(Locale.ROOT)))
                .forEach(words -> problems.warning(
                        file,
                        "plans",
                        "a first part of the plan for %d minutes without %s".formatted(plan.minutes(), words),
                        "Write into its how what the facilitator says: the safeguarding exception and the Freedom to Speak Up"
                                + " guardian."));
    }
}
