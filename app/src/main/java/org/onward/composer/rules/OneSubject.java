package org.onward.composer.rules;

import java.util.Optional;
import org.onward.composer.model.OwnQuestion;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.ThemeId;

/**
 * A sheet has one subject, unless the leader asks for a mix: its questions are about one theme. At least {@link
 * #LEAST_PERCENT} percent of them are on that theme if any sheet can have that. A sheet with less than {@link
 * #USUAL_PERCENT} percent must fill {@link #MINUTES_FOR_USUAL_SHARE} minutes more than one that has them. A check-in and a
 * leader's own question do not count. See docs/decisions/0030.
 */
public final class OneSubject {
    static final String DESCRIPTION =
            "A sheet has one subject, unless you ask for a mix. How commitments went does not count against it.";

    private static final int USUAL_PERCENT = 75;
    private static final int LEAST_PERCENT = 60;

    /** Chosen so that the situations that facilitators wrote down keep their sheets. */
    private static final int MINUTES_FOR_USUAL_SHARE = 3;

    private OneSubject() {}

    /** Whether the share of questions on the subject counts this question. */
    public static boolean counts(Prompt prompt) {
        return prompt.conditions().asks() != QuestionType.CHECK_IN && !OwnQuestion.isOwn(prompt.id());
    }

    /** Whether the question is about another theme than the sheet. */
    public static boolean isOff(Prompt prompt, ComposingContext context) {
        Optional<ThemeId> theme = context.focus().flatMap(Focus::theme);
        return theme.isPresent()
                && !context.request().mixed()
                && counts(prompt)
                && !theme.get().equals(prompt.theme());
    }

    /** The minutes by which sheets are compared: fewer than it fills, if it lacks the usual share on its subject. */
    public static int comparedMinutes(int minutes, int counted, int off) {
        return hasShare(counted, off, USUAL_PERCENT) ? minutes : minutes - MINUTES_FOR_USUAL_SHARE;
    }

    static boolean hasLeastShare(int counted, int off) {
        return hasShare(counted, off, LEAST_PERCENT);
    }

    private static boolean hasShare(int counted, int off, int percent) {
        return (counted - off) * 100 >= counted * percent;
    }
}
