package org.onward.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The start and the length of a meeting in local time. */
public record MeetingTime(LocalDateTime start, Duration length) {
    public static MeetingTime of(LocalDateTime start, int minutes) {
        return new MeetingTime(start, Duration.ofMinutes(minutes));
    }

    LocalDateTime end() {
        return start.plus(length);
    }

    LocalDate date() {
        return start.toLocalDate();
    }

    DayOfWeek weekday() {
        return start.getDayOfWeek();
    }

    /** Whether the meeting overlaps these times of its first day. Touching is not overlapping. */
    boolean overlaps(LocalTime from, LocalTime to) {
        return start.isBefore(date().atTime(to)) && end().isAfter(date().atTime(from));
    }

    /** Whether the meetings overlap. Touching is not overlapping. */
    boolean overlaps(MeetingTime other) {
        return start.isBefore(other.end()) && end().isAfter(other.start);
    }
}
