package org.onward.discussion;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.onward.calendar.MeetingTimeCheck;

/**
 * The response to moving a session.
 *
 * @param moved whether anything changed
 * @param warnings possible clashes of its new time
 * @param better a start without clashes, if there are warnings
 */
public record MovedSession(SessionId id, boolean moved, List<String> warnings, Optional<OffsetDateTime> better) {
    MovedSession(SessionId id, boolean moved, MeetingTimeCheck.TimeWarnings outlook) {
        this(id, moved, outlook.warnings(), PlannedSession.inLondon(outlook));
    }

    public MovedSession {
        warnings = List.copyOf(warnings);
    }
}
