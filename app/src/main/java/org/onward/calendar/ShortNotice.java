package org.onward.calendar;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Less than five working days' notice. The limit is our own choice: people who share care, work in shifts or need to
 * prepare need a week. The rule does not know bank holidays.
 */
record ShortNotice() implements MeetingTimeRule {
    private static final int WORKING_DAYS = 5;

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        return time.date().isBefore(earliest(announced))
                ? Optional.of(Clash.with(
                        "plans already made (it gives less than 5 working days’ notice)",
                        "people who share care, work in shifts or like to prepare"))
                : Optional.empty();
    }

    /** The first day with enough notice. */
    private static LocalDate earliest(LocalDate announced) {
        LocalDate day = announced;
        for (int counted = 0; counted < WORKING_DAYS; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().compareTo(SATURDAY) < 0) {
                counted++;
            }
        }
        return day;
    }
}
