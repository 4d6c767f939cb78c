package org.onward.calendar;

import static java.time.DayOfWeek.FRIDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The eve of Shabbat in the dark months. It begins shortly before sunset, which in British cities comes as early as 15:30
 * in December, and whoever keeps it needs to be at home by then.
 *
 * <p>Our own choice, simpler than the sun: November to January, one hour for the way home. A rule that follows each
 * place's sunset through the year can replace it.
 */
record FridayDusk() implements MomentRule {
    private static final Set<Month> DARK = EnumSet.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY);
    private static final LocalTime LEAVING = LocalTime.of(14, 30);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        boolean dark = time.weekday() == FRIDAY && DARK.contains(time.date().getMonth());
        return dark && time.overlaps(LEAVING, LocalTime.MAX)
                ? Optional.of(new Clash(
                        "the eve of Shabbat (in winter from about 14:30 with the way home)", "people who keep it"))
                : Optional.empty();
    }
}
