package org.onward.learning;

import java.time.Duration;
import java.time.Instant;

/**
 * For one day, people can take back what they recorded: it was a mistake, and its rung goes. After that the rung is a fact of
 * that day and stays (see docs/decisions/0032).
 */
public final class TakeBack {
    public static final Duration PERIOD = Duration.ofDays(1);

    private TakeBack() {}

    /** Whether something that was recorded at this moment can still be taken back. */
    public static boolean isPossible(Instant recorded, Instant now) {
        return now.isBefore(recorded.plus(PERIOD));
    }

    /** The earliest moment of what can still be taken back. */
    public static Instant earliest(Instant now) {
        return now.minus(PERIOD);
    }
}
