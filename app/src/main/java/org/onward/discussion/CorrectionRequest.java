package org.onward.discussion;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onward.people.PersonId;

/** What a client sends to correct who was there: only those for whom something else is true. */
public record CorrectionRequest(@Nullable List<@Nullable AttendanceRequest> attendance) {
    Map<PersonId, AttendanceStatus> statuses() {
        return AttendanceRequest.statuses(attendance);
    }
}
