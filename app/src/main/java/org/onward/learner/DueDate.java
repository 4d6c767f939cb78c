package org.onward.learner;

import java.time.LocalDate;
import org.onward.web.LondonTime;

/**
 * The date by which something should be done, seen from a day.
 *
 * @param words such as "24 November 2026"
 */
public record DueDate(String words, boolean today, boolean passed) {
    static DueDate of(LocalDate date, LocalDate today) {
        return new DueDate(LondonTime.day(date), date.equals(today), date.isBefore(today));
    }

    /** The date, with "today" or "tomorrow" before it when it is. */
    static String words(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "today, " + LondonTime.day(date);
        }
        return date.equals(today.plusDays(1)) ? "tomorrow, " + LondonTime.day(date) : LondonTime.day(date);
    }
}
