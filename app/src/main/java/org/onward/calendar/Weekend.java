package org.onward.calendar;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.util.Optional;

/** Saturday and Sunday. The rule is our own choice, because teams that work in shifts may meet then. */
record Weekend() implements MeetingTimeRule {
    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        return time.weekday().compareTo(SATURDAY) >= 0
                ? Optional.of(Clash.with("the weekend", "people who do not work then"))
                : Optional.empty();
    }
}
