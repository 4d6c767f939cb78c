package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.people.PersonId;

/** The attendance of an invited person. A person who was not there may have caught up later. */
public record Attendance(PersonId person, String name, AttendanceStatus status, Optional<Instant> caughtUp) {
    public boolean attended() {
        return status == AttendanceStatus.ATTENDED;
    }

    /** Whether this session gives the person the rung "discussed". */
    boolean discussed() {
        return attended() || caughtUp.isPresent();
    }
}
