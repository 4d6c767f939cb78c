package org.onward.demo;

import java.time.Instant;
import java.time.InstantSource;

/** The time in the story. It goes where the story needs it. */
final class DemoClock implements InstantSource {
    private Instant now;

    DemoClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}
