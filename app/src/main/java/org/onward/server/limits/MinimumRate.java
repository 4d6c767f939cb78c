package org.onward.server.limits;

import java.time.Duration;

/**
 * The minimum rate at which a client must send a body or read a response: a grace period, and then a number of bytes
 * per second on average. Sending one byte every few seconds does not extend the time.
 */
public record MinimumRate(Duration grace, int bytesPerSecond) {
    /** A phone with a bad connection is faster than this. */
    public static final MinimumRate DEFAULT = new MinimumRate(Duration.ofSeconds(10), 4 * 1024);

    public MinimumRate {
        if (grace.isNegative() || bytesPerSecond < 1) {
            throw new IllegalArgumentException("a pace needs some time and at least one byte a second");
        }
    }

    /** The time limit for so many bytes. */
    Duration timeLimit(long bytes) {
        return grace.plusMillis(bytes * 1000 / bytesPerSecond);
    }
}
