package org.onward.discussion;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onward.people.PersonId;

/** The body that corrects an attendance. It needs only the people whose status changes. */
public record CorrectionRequest(@Nullable List<@Nullable AttendanceRequest> attendance) {
    Map<PersonId, AttendanceStatus> statuses() {
        return AttendanceRequest.statuses(attendance);
    }
}
