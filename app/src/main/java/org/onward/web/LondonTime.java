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
 * Dates and times as people enter them and as pages say them: in London, in words. In the night in which the clocks go forward
 * an hour of local time does not exist; in the one in which they go back, an hour comes twice.
 */
public final class LondonTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private LondonTime() {}

    /** The date of a moment in London. */
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

    /** {@code Tuesday 24 November 2026 at 10:00}; with the name of the clock when that time comes twice. */
    public static String dayAndTime(Instant instant) {
        ZonedDateTime time = at(instant);
        String words = WEEKDAY.format(time) + " at " + CLOCK.format(time);
        return moments(time.toLocalDateTime()).size() > 1 ? words + " (" + clock(time) + ")" : words;
    }

    /** The moments that a local time may mean, the earlier first: one as a rule; none or two in the nights of the change. */
    public static List<ZonedDateTime> moments(LocalDateTime local) {
        return ZONE.getRules().getValidOffsets(local).stream()
                .map(offset -> ZonedDateTime.ofLocal(local, ZONE, offset))
                .sorted()
                .toList();
    }

    /** Why a local time without any moment cannot be meant, and what to enter instead. */
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
