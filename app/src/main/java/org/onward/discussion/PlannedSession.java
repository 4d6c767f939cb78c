package org.onward.discussion;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The response to planning a session.
 *
 * @param warnings possible clashes of its time, such as prayers or school holidays; never facts about people
 * @param better a start without clashes, if there are warnings
 */
public record PlannedSession(SessionId id, List<String> warnings, Optional<OffsetDateTime> better) {
    public PlannedSession {
        warnings = List.copyOf(warnings);
    }
}
