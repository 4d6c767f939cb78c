package org.onward.content.reading;

import java.time.LocalDate;

/** Reads the fields {@code reviewed} and {@code review-by}: the last review and the date of the next. */
record ReviewDates(LocalDate reviewed, LocalDate reviewBy) {
    static ReviewDates read(Fields fields, LocalDate today) {
        ReviewDates dates = new ReviewDates(fields.date("reviewed"), fields.date("review-by"));
        if (!dates.reviewed.equals(LocalDate.EPOCH) && !dates.reviewBy.equals(LocalDate.EPOCH)) {
            dates.check(fields, today);
        }
        return dates;
    }

    private void check(Fields fields, LocalDate today) {
        if (!reviewBy.isAfter(reviewed)) {
            fields.error("review-by", reviewBy.toString(), "Write a date after reviewed.");
        } else if (reviewBy.isBefore(today)) {
            fields.warning("review-by", reviewBy.toString(), "Read it again with care and write both dates anew.");
        }
        if (reviewed.isAfter(today)) {
            fields.warning("reviewed", reviewed.toString(), "A review cannot lie in the future.");
        }
    }
}
