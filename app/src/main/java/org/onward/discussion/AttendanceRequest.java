package org.onward.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/** One entry of the attendance list in a request body. */
public record AttendanceRequest(@Nullable PersonId person, @Nullable AttendanceStatus status) {

    /** @throws Problem (422) when the list is missing, an entry is incomplete, or a person occurs twice */
    static Map<PersonId, AttendanceStatus> statuses(@Nullable List<@Nullable AttendanceRequest> entries) {
        if (entries == null) {
            throw invalid("Say who was there, as a list of {person, status}.");
        }
        Map<PersonId, AttendanceStatus> statuses = new LinkedHashMap<>();
        for (AttendanceRequest entry : entries) {
            if (entry == null || entry.person() == null || entry.status() == null) {
                throw invalid("Each entry needs a person, and a status: attended, apologies or absent.");
            }
            if (statuses.put(entry.person(), entry.status()) != null) {
                throw invalid("Somebody is here twice. Name each person once.");
            }
        }
        return statuses;
    }

    private static Problem invalid(String message) {
        return Problem.invalid("attendance", message);
    }
}
