package org.onward.calendar;

import static java.time.DayOfWeek.FRIDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Friday prayers. They begin after solar noon (in Britain between about 11:45 and 13:25), and each mosque has its own
 * time.
 *
 * <p>Source: Nosheen Hussain, "Rewired24: Increasing leadership diversity in digital health in the NHS" (One
 * HealthTech, 2024) names meetings at Friday lunch times. The hours are our own choice and include the way there and
 * back.
 */
record FridayMidday() implements MeetingTimeRule {
    private static final LocalTime FROM = LocalTime.of(12, 0);
    private static final LocalTime TO = LocalTime.of(14, 30);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        return time.weekday() == FRIDAY && time.overlaps(FROM, TO)
                ? Optional.of(Clash.with("Friday prayers (12:00 to 14:30)", "people who keep them"))
                : Optional.empty();
    }
}
