package org.onward.calendar;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Taking children to school and fetching them, Monday to Friday.
 *
 * <p>Source: Nosheen Hussain, "Rewired24: Increasing leadership diversity in digital health in the NHS" (One
 * HealthTech, 2024) names meetings at 3pm. The exact hours are our own choice. The rule does not know school holidays.
 */
record SchoolRun() implements MeetingTimeRule {
    private static final LocalTime MORNING = LocalTime.of(8, 15);
    private static final LocalTime SCHOOL_STARTS = LocalTime.of(9, 15);
    private static final LocalTime PICK_UP = LocalTime.of(14, 45);
    private static final LocalTime PICK_UP_ENDS = LocalTime.of(16, 0);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        if (time.weekday().compareTo(SATURDAY) >= 0) {
            return Optional.empty();
        }
        if (time.overlaps(MORNING, SCHOOL_STARTS)) {
            return Optional.of(Clash.with("the school run (08:15 to 09:15)", "people who take children to school"));
        }
        return time.overlaps(PICK_UP, PICK_UP_ENDS)
                ? Optional.of(Clash.with("the school run (14:45 to 16:00)", "people who fetch children from school"))
                : Optional.empty();
    }
}
