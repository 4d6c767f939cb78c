package org.onward.content.check;

import java.util.List;
import org.onward.content.reading.Findings;
import org.onward.content.reading.Whole;

/** The rules that look beyond one file. */
final class Rules {
    /** Problems of single things: said at once, together with whatever else is wrong. */
    private static final List<Rule> OF_EVERYTHING = List.of(
            new OfferedLinks(),
            new EnoughMinutes(),
            new PlansCommit(),
            new PartsLongEnough(),
            new WelcomeSaysItAll(),
            new SuccessorsWithoutCircles(),
            new EndedBodies(),
            new AfterWithoutCircles(),
            new FollowUpsWithoutCircles(),
            new PromptTwins(),
            new PromptFits(),
            new PromptReviews(),
            new TextLengths(),
            new ReadingAges(),
            new ObservancesAhead());

    /** What a whole library lacks: nobody can tell before everything in it can be read. */
    private static final List<Rule> OF_A_SOUND_LIBRARY =
            List.of(new ThemeDepths(), new MomentPrompts(), new PromptFacets(), new PromptLikeness());

    private Rules() {}

    static void check(Whole whole, Findings findings) {
        OF_EVERYTHING.forEach(rule -> rule.check(whole, findings));
        if (!findings.anyError()) {
            OF_A_SOUND_LIBRARY.forEach(rule -> rule.check(whole, findings));
        }
    }
}
