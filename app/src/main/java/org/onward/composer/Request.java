package org.onward.composer;

import java.util.Optional;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Scope;
import org.onward.web.Problem;

/**
 * What a leader asks for.
 *
 * @param minutes how long the team will talk, from 10 to 90; nothing is added to it
 * @param coming what is coming up, or just past, if anything
 * @param audience who will talk
 * @param scope whose habits to talk about above all, if the leader has a wish
 * @param trained whether somebody trained to facilitate runs it
 * @param seed decides between questions that are level
 */
public record Request(
        int minutes,
        Optional<Coming> coming,
        Mode mode,
        JobRole audience,
        Optional<Scope> scope,
        boolean trained,
        long seed) {
    /** The smallest sheet: an opening and a close. */
    public static final int LEAST_MINUTES = 10;

    public static final int MOST_MINUTES = 90;

    public Request {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw Problem.invalid(
                    "minutes", "Choose a time from %d to %d minutes.".formatted(LEAST_MINUTES, MOST_MINUTES));
        }
    }

    /** For anybody, about anything, with nobody trained: what most leaders ask for. */
    public static Request plain(int minutes, Mode mode, long seed) {
        return new Request(minutes, Optional.empty(), mode, JobRole.MIXED, Optional.empty(), false, seed);
    }

    public Request before(Coming other) {
        return new Request(minutes, Optional.of(other), mode, audience, scope, trained, seed);
    }

    public Request amid(Moment moment) {
        return before(Coming.soon(moment));
    }
}
