package org.onward.calendar;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the time of a meeting with every rule. */
public final class MeetingTimeCheck {
    private static final List<MeetingTimeRule> RULES = List.of(
            new EarlyOrLate(),
            new SchoolRun(),
            new Lunchtime(),
            new FridayMidday(),
            new FridayDusk(),
            new Weekend(),
            new ShortNotice());

    /**
     * The time of day to suggest: it avoids the school run and Friday, and the days on which most part-time weeks begin
     * and end. It is our own choice.
     */
    private static final LocalTime GOOD_HOUR = LocalTime.of(10, 0);

    public static final int DAYS_TO_LOOK_AT = 21;

    private MeetingTimeCheck() {}

    /** The warnings about a time, and a better start if there are any. */
    public record TimeWarnings(List<String> warnings, Optional<LocalDateTime> better) {
        public TimeWarnings {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Checks a time. A meeting that is over when it is announced gives no warnings.
     *
     * @param announced when people hear of the meeting
     * @param dates what is in the calendars: days that people keep and times that are taken, at least for
     *     {@link #DAYS_TO_LOOK_AT} days from the later of the two times
     */
    public static TimeWarnings check(MeetingTime time, LocalDateTime announced, List<MeetingTimeRule> dates) {
        if (!time.end().isAfter(announced)) {
            return new TimeWarnings(List.of(), Optional.empty());
        }
        List<MeetingTimeRule> rules =
                Stream.concat(dates.stream(), RULES.stream()).toList();
        List<String> warnings =
                clashes(rules, time, announced.toLocalDate()).map(Clash::text).toList();
        return new TimeWarnings(warnings, warnings.isEmpty() ? Optional.empty() : better(rules, time, announced));
    }

    private static Stream<Clash> clashes(List<MeetingTimeRule> rules, MeetingTime time, LocalDate announced) {
        return rules.stream().flatMap(rule -> rule.clash(time, announced).stream());
    }

    /** The next Tuesday, Wednesday or Thursday at ten without a clash. */
    private static Optional<LocalDateTime> better(
            List<MeetingTimeRule> rules, MeetingTime time, LocalDateTime announced) {
        LocalDate from = time.date().isBefore(announced.toLocalDate()) ? announced.toLocalDate() : time.date();
        return from.datesUntil(from.plusDays(DAYS_TO_LOOK_AT))
                .filter(day -> day.getDayOfWeek().compareTo(TUESDAY) >= 0
                        && day.getDayOfWeek().compareTo(THURSDAY) <= 0)
                .map(day -> day.atTime(GOOD_HOUR))
                .filter(start -> clashes(rules, new MeetingTime(start, time.length()), announced.toLocalDate())
                        .findAny()
                        .isEmpty())
                .findFirst();
    }
}
