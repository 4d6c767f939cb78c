package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.Mode;

/**
 * What became of a session after it was planned.
 *
 * @param changedByName who changed it
 * @param reason the reason for everybody who is invited; empty without one
 * @param startsAtBefore the earlier time; present when the session was moved, like the next five components
 */
record SessionChange(
        ChangeType change,
        Instant changed,
        String changedByName,
        String reason,
        Optional<Instant> startsAtBefore,
        Optional<Integer> minutesBefore,
        Optional<Mode> modeBefore,
        Optional<Instant> startsAtAfter,
        Optional<Integer> minutesAfter,
        Optional<Mode> modeAfter) {
    enum ChangeType {
        MOVED,
        CANCELLED,
        RESTORED
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "SessionChange[" + change + ", " + changed + "]";
    }
}
