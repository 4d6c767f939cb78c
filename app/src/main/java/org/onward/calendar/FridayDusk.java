package org.onward.calendar;

import static java.time.DayOfWeek.FRIDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The eve of Shabbat in winter. It begins shortly before sunset, which in British cities is as early as 15:30 in
 * December, and people who keep it need to be at home by then.
 *
 * <p>The rule is our own choice and simpler than the sunset: November to January, with one hour for the way home. A
 * rule that computes the sunset of each place can replace it.
 */
record FridayDusk() implements MeetingTimeRule {
    private static final Set<Month> DARK = EnumSet.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY);
    private static final LocalTime TRAVEL_STARTS = LocalTime.of(14, 30);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        boolean isDarkFriday =
                time.weekday() == FRIDAY && DARK.contains(time.date().getMonth());
        return isDarkFriday && time.overlaps(TRAVEL_STARTS, LocalTime.MAX)
                ? Optional.of(Clash.with(
                        "the eve of Shabbat (in winter from about 14:30 with the way home)", "people who keep it"))
                : Optional.empty();
    }
}
