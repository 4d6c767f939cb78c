package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.people.PersonId;

/** Whether one of the invited people was there; those who were not may have caught up. */
public record Attendance(PersonId person, String name, AttendanceStatus status, Optional<Instant> caughtUp) {
    public boolean attended() {
        return status == AttendanceStatus.ATTENDED;
    }

    /** Whether the session put this person on the rung "discussed". */
    boolean discussed() {
        return attended() || caughtUp.isPresent();
    }
}
