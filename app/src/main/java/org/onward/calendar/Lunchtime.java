package org.onward.calendar;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Lunchtime, Monday to Friday: people eat, rest, take medicine, pray or breastfeed then.
 *
 * <p>Source: regulation 12 of the Working Time Regulations 1998 gives an uninterrupted break away from the workplace to
 * whoever works more than six hours. It names no hours. 12:00 to 13:30 is our own choice.
 */
record Lunchtime() implements MeetingTimeRule {
    private static final LocalTime FROM = LocalTime.of(12, 0);
    private static final LocalTime TO = LocalTime.of(13, 30);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        return time.weekday().compareTo(SATURDAY) < 0 && time.overlaps(FROM, TO)
                ? Optional.of(Clash.with("lunchtime (12:00 to 13:30)", "people who need their break"))
                : Optional.empty();
    }
}
