package org.onward.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/**
 * Whole days in London.
 *
 * @param last the last day, which belongs to it
 */
record Period(LocalDate first, LocalDate last) {
    private static final int MAX_DAYS = 366;
    private static final String WRONG_DATE = "Enter a date, such as 2026-11-24.";

    /** Reads {@code from} and {@code until}; empty without both. What is wrong with them is recorded in the form. */
    static Optional<Period> read(Form form, LocalDate today) {
        Optional<LocalDate> from = form.optionalDate("from", WRONG_DATE);
        Optional<LocalDate> until = form.optionalDate("until", WRONG_DATE);
        if (form.hasProblems() || (from.isEmpty() && until.isEmpty())) {
            return Optional.empty();
        }
        if (from.isEmpty() || until.isEmpty()) {
            form.reject(from.isEmpty() ? "from" : "until", "A period needs a first and a last day.");
            return Optional.empty();
        }
        Period period = new Period(from.get(), until.get());
        if (period.last.isBefore(period.first)) {
            form.reject("until", "The last day must not be before the first.");
        } else if (period.days() > MAX_DAYS) {
            form.reject("from", "Choose a period of at most %d days.".formatted(MAX_DAYS));
        } else if (period.last.isAfter(today)) {
            form.reject("until", "Choose a last day up to today.");
        }
        return form.hasProblems() ? Optional.empty() : Optional.of(period);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The period of the same length that ends on the day before this one. */
    Period before() {
        return new Period(first.minusDays(days()), first.minusDays(1));
    }

    /** So many days from its beginning, or all of it if it has no more. */
    Period firstDays(long number) {
        LocalDate end = first.plusDays(number - 1);
        return new Period(first, end.isBefore(last) ? end : last);
    }

    Instant start() {
        return first.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return last.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }

    String words() {
        return LondonTime.day(first) + " to " + LondonTime.day(last);
    }
}
