package org.onward.composer.search;

import java.util.Comparator;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.OneSubject;
import org.onward.composer.rules.SheetShape;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * A prompt at a position of the sheet.
 *
 * @param requirementsMet the requirements that it meets there, see {@link ComposingRules#requirementsMet}
 * @param points the points of the scoring rules times the minutes, so that two short questions do not beat a long one
 *     only because they are two
 * @param isOffSubject whether it is about another theme than the sheet, see {@link OneSubject}
 */
public record Candidate(Prompt prompt, SheetPosition position, int requirementsMet, int points, boolean isOffSubject) {
    /** The most points first, then by id, so that no two candidates for the same position are equal. */
    static final Comparator<Candidate> BEST_FIRST = (one, other) -> one.points == other.points
            ? one.prompt.id().compareTo(other.prompt.id())
            : Integer.compare(other.points, one.points);

    /** A candidate that is not off the subject. */
    public Candidate(Prompt prompt, SheetPosition position, int requirementsMet, int points) {
        this(prompt, position, requirementsMet, points, false);
    }

    public static Candidate of(Prompt prompt, SheetPosition position, ComposingContext context) {
        return new Candidate(
                prompt,
                position,
                ComposingRules.requirementsMet(prompt, position, context),
                prompt.minutes() * ComposingRules.points(prompt, position, context),
                OneSubject.isOff(prompt, context));
    }

    /** Whether its format rearranges the room, which a group does at most once in a meeting. */
    boolean isWorkshop() {
        return SheetShape.WORKSHOPS.contains(prompt.format());
    }

    public boolean isCheckIn() {
        return prompt.conditions().asks() == QuestionType.CHECK_IN;
    }
}
