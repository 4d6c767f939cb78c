package org.onward.server.limits;

import java.time.Duration;

/**
 * How slowly a client may send a body or receive an answer: some time for everybody, and from then on a minimum of bytes a
 * second on average. One byte every few seconds does not extend it.
 */
public record Pace(Duration grace, int bytesPerSecond) {
    /** A phone at the edge of a ward's network has more than this. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(10), 4 * 1024);

    public Pace {
        if (grace.isNegative() || bytesPerSecond < 1) {
            throw new IllegalArgumentException("a pace needs some time and at least one byte a second");
        }
    }

    /** How long so many bytes may take. */
    Duration timeFor(long bytes) {
        return grace.plusMillis(bytes * 1000 / bytesPerSecond);
    }
}
