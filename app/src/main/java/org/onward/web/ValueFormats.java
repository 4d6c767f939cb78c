package org.onward.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Parses numbers, dates and times in JSON, forms and addresses. Java's own parsers also accept full-width digits, plus
 * signs and years of nine digits, which are always mistakes.
 */
public final class ValueFormats {
    /** A message that says how to write a date. */
    public static final String DATE = "Write the date as YYYY-MM-DD, such as 2026-12-18.";

    /** A message that says how to write an instant. */
    public static final String INSTANT = "Give a date and time with a zone, such as 2027-01-19T10:00:00Z.";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern CALENDAR_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CLOCK_TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private ValueFormats() {}

    /** A whole number of at most nine digits. */
    public static OptionalInt wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** A date, as {@code 2026-12-18}. */
    public static Optional<LocalDate> date(String text) {
        if (!CALENDAR_DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of day, as {@code 10:00} or {@code 10:00:00}. */
    public static Optional<LocalTime> time(String text) {
        if (!CLOCK_TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An instant, as {@code 2027-01-19T10:00:00Z} or {@code 2027-01-19T10:00+01:00}. */
    public static Optional<Instant> instant(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
