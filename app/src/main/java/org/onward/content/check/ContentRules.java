package org.onward.content.check;

import java.util.List;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** The list of content rules. */
final class ContentRules {
    /**
     * Rules on single entries. They run even when there are other errors, so that all problems are reported at once.
     */
    private static final List<ContentRule> ENTRY_RULES = List.of(
            new LinkedResourcesRule(),
            new ModuleMinutesRule(),
            new PlanEndRule(),
            new PlanMinutesRule(),
            new CompleteWelcomeRule(),
            new AcyclicSuccessorsRule(),
            new EndedBodiesRule(),
            new AcyclicPrerequisitesRule(),
            new AcyclicFollowUpsRule(),
            new IdenticalPromptsRule(),
            new PromptFitRule(),
            new PromptReviewsRule(),
            new TextLengthsRule(),
            new ReadingAgeRule(),
            new ObservanceYearsRule());

    /**
     * Rules on the library as a whole. They run only when there is no error, because missing entries would make them
     * wrong.
     */
    private static final List<ContentRule> LIBRARY_RULES = List.of(
            new ThemeDepthsRule(), new PromptsPerMomentRule(), new PromptFacetsRule(), new PromptLikenessRule());

    private ContentRules() {}

    static void check(ParsedContent content, ProblemCollector problems) {
        ENTRY_RULES.forEach(rule -> rule.check(content, problems));
        if (!problems.anyError()) {
            LIBRARY_RULES.forEach(rule -> rule.check(content, problems));
        }
    }
}
