package org.onward.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time at which people are already expected elsewhere.
 *
 * @param words what is then, as a sentence
 */
public record TakenTime(MeetingTime taken, String words) implements MeetingTimeRule {
    @Override
    public Optional<Clash> clash(MeetingTime time, LocalDate announced) {
        return time.overlaps(taken) ? Optional.of(new Clash(words + " You may keep the time.")) : Optional.empty();
    }
}
