package org.onward.composer;

import java.util.Comparator;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * A prompt in a place of the sheet.
 *
 * @param claims the claims that it meets there, as {@link ComposingRules#claims} answers them
 * @param points for all its minutes: so a long question is not beaten by two short ones only because they are two
 */
record Candidate(Prompt prompt, SheetPosition place, int claims, int points) {
    /** The best first, then by id: no two candidates for the same place are equal. */
    static final Comparator<Candidate> BEST_FIRST = (one, other) -> one.points == other.points
            ? one.prompt.id().compareTo(other.prompt.id())
            : Integer.compare(other.points, one.points);

    static Candidate of(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return new Candidate(
                prompt,
                place,
                ComposingRules.claims(prompt, place, situation),
                prompt.minutes() * ComposingRules.points(prompt, place, situation));
    }

    /** Whether it needs a setting of its own, which a group makes once in a meeting. */
    boolean isWorkshop() {
        return SheetShape.WORKSHOPS.contains(prompt.format());
    }

    boolean isCheckIn() {
        return prompt.conditions().asks() == QuestionType.CHECK_IN;
    }
}
