package org.onward.demo;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set to the time of each event of the demo data. */
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
