package org.onward.content.check;

import java.util.List;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** The rules that look beyond one file. */
final class ContentRules {
    /** Problems of single things: said at once, together with whatever else is wrong. */
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

    /** What a whole library lacks: nobody can tell before everything in it can be read. */
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
