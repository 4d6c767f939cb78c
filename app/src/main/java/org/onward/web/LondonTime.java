package org.onward.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

/**
 * Dates and times in London, as people enter them and pages show them. An hour of local time does not exist in the
 * night when the clocks go forward. An hour occurs twice in the night when they go back.
 */
public final class LondonTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private LondonTime() {}

    /** The date of an instant in London. */
    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** {@code 24 November 2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String day(Instant instant) {
        return day(date(instant));
    }

    /** {@code 10:00}. */
    public static String time(Instant instant) {
        return CLOCK.format(at(instant));
    }

    /** {@code Tuesday 24 November 2026 at 10:00}. The name of the time zone is added when that time occurs twice. */
    public static String dayAndTime(Instant instant) {
        ZonedDateTime time = at(instant);
        String words = WEEKDAY.format(time) + " at " + CLOCK.format(time);
        return possibleTimes(time.toLocalDateTime()).size() > 1 ? words + " (" + clock(time) + ")" : words;
    }

    /**
     * The instants of a local time, the earlier first. Usually there is one; there is none, or there are two, when the
     * clocks change.
     */
    public static List<ZonedDateTime> possibleTimes(LocalDateTime local) {
        return ZONE.getRules().getValidOffsets(local).stream()
                .map(offset -> ZonedDateTime.ofLocal(local, ZONE, offset))
                .sorted()
                .toList();
    }

    /** A message for a local time that does not exist, with times to enter instead. */
    static String doesNotExist(LocalDateTime local) {
        ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
        LocalTime from = change.getDateTimeBefore().toLocalTime();
        LocalTime to = change.getDateTimeAfter().toLocalTime();
        return "There is no %s on %s: the clocks go forward from %s to %s. Choose %s or earlier, or %s or later."
                .formatted(local.toLocalTime(), WEEKDAY.format(local), from, to, from.minusMinutes(1), to);
    }

    /** {@code British Summer Time, UTC+01:00}. */
    static String clock(ZonedDateTime time) {
        return "%s, UTC%s"
                .formatted(
                        ZONE.getRules().isDaylightSavings(time.toInstant())
                                ? "British Summer Time"
                                : "Greenwich Mean Time",
                        time.getOffset().getTotalSeconds() == 0 ? "+00:00" : time.getOffset());
    }
}
