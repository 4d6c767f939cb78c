package org.onward.content.check;

import java.util.List;
import java.util.Objects;
import org.onward.content.FacilitatorGuide.Plan;
import org.onward.content.LearningModule;
import org.onward.content.Prompt;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** A discussion must end in a commitment: each plan that names prompts must name one of depth 4. */
final class PlanEndRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (LearningModule module : content.modules().values()) {
            module.guide().plans().stream()
                    .filter(plan -> lacksCommitment(content, plan))
                    .forEach(plan -> problems.error(
                            content.guideOf(module),
                            "plans",
                            "a plan for %d minutes without a commitment".formatted(plan.minutes()),
                            "Name a prompt of depth 4 in its last parts."));
        }
    }

    private static boolean lacksCommitment(ParsedContent content, Plan plan) {
        List<Prompt> named = plan.parts().stream()
                .flatMap(part -> part.prompts().stream())
                .map(content.prompts()::get)
                .filter(Objects::nonNull)
                .toList();
        return !named.isEmpty() && named.stream().noneMatch(prompt -> prompt.depth() == Prompt.COMMIT);
    }
}
