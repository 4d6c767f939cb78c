package org.onward.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Gives up on a client that reads so slowly that its file would keep a place for hours. */
final class DownloadPace {
    static final int BYTES_A_SECOND = 10_000;

    /** A connection may pause for a while. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Instant start;

    DownloadPace(InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void require(long sent) throws IOException {
        Duration taken = Duration.between(start, clock.instant());
        if (taken.compareTo(PATIENCE) > 0 && sent < taken.toSeconds() * BYTES_A_SECOND) {
            throw new IOException("The client reads too slowly: %d bytes in %s".formatted(sent, taken));
        }
    }
}
