package org.onward.discussion;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.web.LondonTime;

/**
 * The response to planning a session.
 *
 * @param warnings possible clashes of its time, such as prayers or school holidays; never facts about people
 * @param better a start without clashes, if there are warnings
 */
public record PlannedSession(SessionId id, List<String> warnings, Optional<OffsetDateTime> better) {
    PlannedSession(SessionId id, MeetingTimeCheck.TimeWarnings outlook) {
        this(id, outlook.warnings(), inLondon(outlook));
    }

    public PlannedSession {
        warnings = List.copyOf(warnings);
    }

    static Optional<OffsetDateTime> inLondon(MeetingTimeCheck.TimeWarnings outlook) {
        return outlook.better().map(better -> better.atZone(LondonTime.ZONE).toOffsetDateTime());
    }
}
