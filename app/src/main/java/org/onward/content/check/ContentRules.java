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
            new OfferedLinks(),
            new EnoughMinutes(),
            new PlansEndInCommitment(),
            new PartsLongEnough(),
            new CompleteWelcome(),
            new AcyclicSuccessors(),
            new EndedBodies(),
            new AcyclicPrerequisites(),
            new AcyclicFollowUps(),
            new IdenticalPrompts(),
            new PromptFits(),
            new PromptReviews(),
            new TextLengths(),
            new ReadingAges(),
            new ObservancesAhead());

    /**
     * Rules on the library as a whole. They run only when there is no error, because missing entries would make them
     * wrong.
     */
    private static final List<ContentRule> LIBRARY_RULES =
            List.of(new ThemeDepths(), new MomentPrompts(), new PromptFacets(), new PromptLikeness());

    private ContentRules() {}

    static void check(ParsedContent content, ProblemCollector problems) {
        ENTRY_RULES.forEach(rule -> rule.check(content, problems));
        if (!problems.anyError()) {
            LIBRARY_RULES.forEach(rule -> rule.check(content, problems));
        }
    }
}
