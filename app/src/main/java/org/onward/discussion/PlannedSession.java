package org.onward.discussion;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A session was planned.
 *
 * @param warnings what its time may clash with: about moments, never about people
 * @param better a start that clashes with nothing, if there are warnings
 */
public record PlannedSession(SessionId id, List<String> warnings, Optional<OffsetDateTime> better) {
    public PlannedSession {
        warnings = List.copyOf(warnings);
    }
}
