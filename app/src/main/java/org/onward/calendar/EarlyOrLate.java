package org.onward.calendar;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Before 08:00 and after 18:00, Monday to Friday.
 *
 * <p>Sources: the National Wraparound Childcare Programme (Spring Budget 2023; handbook of the Department for Education)
 * aims at childcare around the school day from 8am to 6pm, so outside these hours there is none. The NHS terms and
 * conditions of service handbook, section 2, calls the time after 8pm and before 6am unsocial hours.
 */
record EarlyOrLate() implements MeetingTimeRule {
    private static final LocalTime UNSOCIAL_UNTIL = LocalTime.of(6, 0);
    private static final LocalTime CHILDCARE_STARTS = LocalTime.of(8, 0);
    private static final LocalTime CHILDCARE_ENDS = LocalTime.of(18, 0);
    private static final LocalTime UNSOCIAL_FROM = LocalTime.of(20, 0);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        if (time.weekday().compareTo(SATURDAY) >= 0) {
            return Optional.empty();
        }
        if (time.overlaps(LocalTime.MIN, UNSOCIAL_UNTIL) || time.overlaps(UNSOCIAL_FROM, LocalTime.MAX)) {
            return Optional.of(Clash.with(
                    "unsocial hours (20:00 to 06:00)", "people who care for others, or who rest then after a shift"));
        }
        if (time.overlaps(LocalTime.MIN, CHILDCARE_STARTS)) {
            return Optional.of(Clash.with("the early morning (before 08:00)", "people who care for others"));
        }
        return time.overlaps(CHILDCARE_ENDS, LocalTime.MAX)
                ? Optional.of(Clash.with("the evening (after 18:00)", "people who care for others"))
                : Optional.empty();
    }
}
