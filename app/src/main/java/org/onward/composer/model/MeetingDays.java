package org.onward.composer.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.Observance;
import org.onward.content.Observance.Level;

/**
 * The days that may be suggested for a meeting: no weekend, no bank holiday and no day that the calendar warns of most
 * strongly.
 */
public final class MeetingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<Level> AVOIDED = Set.of(Level.HARD, Level.BANK_HOLIDAY);

    /** No run of avoided days is that long. */
    private static final int DAYS_TO_LOOK_AT = 21;

    private MeetingDays() {}

    /** The first such day, from this day on. */
    public static LocalDate firstFrom(LocalDate day, List<Observance> observances) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .limit(DAYS_TO_LOOK_AT)
                .filter(one -> !WEEKEND.contains(one.getDayOfWeek()))
                .filter(one -> observances.stream().noneMatch(observance -> avoids(observance, one)))
                .findFirst()
                .orElse(day);
    }

    private static boolean avoids(Observance observance, LocalDate day) {
        return AVOIDED.contains(observance.level())
                && observance.dates().stream().anyMatch(days -> days.include(day));
    }
}
