package org.onward.prompts;

import java.util.Optional;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.web.Problem;

/**
 * What a leader asks for.
 *
 * @param minutes how long the team will talk; nothing is added to it
 * @param moment what is coming up, or just past, if anything
 * @param seed another seed, another version
 */
public record Request(int minutes, Optional<Moment> moment, Mode mode, long seed) {
    /** The smallest sheet: an opening and a close. */
    public static final int LEAST_MINUTES = 10;

    public static final int MOST_MINUTES = 60;

    public Request {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw Problem.invalid(
                    "minutes", "Choose a time from %d to %d minutes.".formatted(LEAST_MINUTES, MOST_MINUTES));
        }
    }

    Request withSeed(long other) {
        return new Request(minutes, moment, mode, other);
    }
}
