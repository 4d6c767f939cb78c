package org.onward.content.check;

import java.util.Objects;
import org.onward.content.FacilitatorGuide;
import org.onward.content.FacilitatorGuide.Plan;
import org.onward.content.LearningModule;
import org.onward.content.Prompt;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** Warns about a part of a plan that is shorter than its prompts. Facilitators keep time by the plan. */
final class PlanMinutesRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (LearningModule module : content.modules().values()) {
            for (Plan plan : module.guide().plans()) {
                plan.parts().forEach(part -> check(content, module, plan, part, problems));
            }
        }
    }

    private static void check(
            ParsedContent content,
            LearningModule module,
            Plan plan,
            FacilitatorGuide.PlanPart part,
            ProblemCollector problems) {
        int minimumMinutes = part.prompts().stream()
                .map(content.prompts()::get)
                // The reader reports an unknown id.
                .filter(Objects::nonNull)
                .mapToInt(Prompt::minutes)
                .sum();
        if (part.minutes() < minimumMinutes) {
            problems.warning(
                    content.guideOf(module),
                    "plans",
                    "%d minutes for \"%s\" in the plan for %d minutes"
                            .formatted(part.minutes(), part.name(), plan.minutes()),
                    "Its prompts take %d minutes: give it as many, or name a shorter one.".formatted(minimumMinutes));
        }
    }
}
