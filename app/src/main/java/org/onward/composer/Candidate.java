package org.onward.composer;

import java.util.Comparator;
import org.onward.content.Prompt;

/**
 * A prompt in a place of the sheet.
 *
 * @param claims the claims that it meets there, as {@link Rules#claims} answers them
 * @param points for all its minutes: so a long question is not beaten by two short ones only because they are two
 */
record Candidate(Prompt prompt, Place place, int claims, int points) {
    /** The best first, then by id: no two candidates for the same place are equal. */
    static final Comparator<Candidate> BEST_FIRST = (one, other) -> one.points == other.points
            ? one.prompt.id().compareTo(other.prompt.id())
            : Integer.compare(other.points, one.points);

    static Candidate of(Prompt prompt, Place place, Situation situation) {
        return new Candidate(
                prompt,
                place,
                Rules.claims(prompt, place, situation),
                prompt.minutes() * Rules.points(prompt, place, situation));
    }

    /** Whether it needs a setting of its own, which a group makes once in a meeting. */
    boolean isWorkshop() {
        return Arc.WORKSHOPS.contains(prompt.format());
    }

    boolean isCheckIn() {
        return prompt.conditions().asks() == Prompt.Asks.CHECK_IN;
    }
}
