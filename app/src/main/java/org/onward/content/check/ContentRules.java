package org.onward.content.check;

import java.util.List;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** The list of content rules. */
final class ContentRules {
    /**
     * Rules on single entries. They run even when there are other errors, so that all problems are reported at once.
     */
    private static final List<ContentRule> OF_EVERYTHING = List.of(
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
    private static final List<ContentRule> OF_A_SOUND_LIBRARY =
            List.of(new ThemeDepths(), new MomentPrompts(), new PromptFacets(), new PromptLikeness());

    private ContentRules() {}

    static void check(ParsedContent whole, ProblemCollector findings) {
        OF_EVERYTHING.forEach(rule -> rule.check(whole, findings));
        if (!findings.anyError()) {
            OF_A_SOUND_LIBRARY.forEach(rule -> rule.check(whole, findings));
        }
    }
}
