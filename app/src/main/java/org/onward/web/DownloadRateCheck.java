package org.onward.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Aborts a download when the client reads too slowly, because it would keep its permit for hours. */
final class DownloadRateCheck {
    static final int MINIMUM_BYTES_PER_SECOND = 10_000;

    /** The rate is not checked during this time. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Instant start;

    DownloadRateCheck(InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void require(long sent) throws IOException {
        Duration taken = Duration.between(start, clock.instant());
        if (taken.compareTo(GRACE) > 0 && sent < taken.toSeconds() * MINIMUM_BYTES_PER_SECOND) {
            throw new IOException("The client reads too slowly: %d bytes in %s".formatted(sent, taken));
        }
    }
}
