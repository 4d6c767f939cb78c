package org.onward.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/** What a client says about one person's attendance. */
public record AttendanceRequest(@Nullable PersonId person, @Nullable AttendanceStatus status) {

    /** @throws Problem (422) when the list is missing, has gaps or names somebody twice */
    static Map<PersonId, AttendanceStatus> statuses(@Nullable List<@Nullable AttendanceRequest> marks) {
        if (marks == null) {
            throw invalid("Say who was there, as a list of {person, status}.");
        }
        Map<PersonId, AttendanceStatus> statuses = new LinkedHashMap<>();
        for (AttendanceRequest mark : marks) {
            if (mark == null || mark.person() == null || mark.status() == null) {
                throw invalid("Each entry needs a person, and a status: attended, apologies or absent.");
            }
            if (statuses.put(mark.person(), mark.status()) != null) {
                throw invalid("Somebody is here twice. Name each person once.");
            }
        }
        return statuses;
    }

    private static Problem invalid(String message) {
        return Problem.invalid("attendance", message);
    }
}
