package org.onward.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Days that people keep, such as a festival or a bank holiday. Each entry of the calendar in the content has a source.
 *
 * @param name the name, such as "Christmas Day"
 * @param who the people whom a meeting on these days may exclude
 * @param startsEvening whether the evening before belongs to it. Such days begin at sunset. The hour for the eve is our own
 *     choice: it leaves time for the way home in winter
 */
public record ObservedDays(String name, String who, LocalDate from, LocalDate to, boolean startsEvening)
        implements MeetingTimeRule {
    private static final LocalTime EVE = LocalTime.of(15, 0);

    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        LocalDate day = time.date();
        if (!day.isBefore(from) && !day.isAfter(to)) {
            return Optional.of(Clash.with(name, who));
        }
        return startsEvening && day.equals(from.minusDays(1)) && time.overlaps(EVE, LocalTime.MAX)
                ? Optional.of(Clash.with("the eve of " + name, who))
                : Optional.empty();
    }
}
