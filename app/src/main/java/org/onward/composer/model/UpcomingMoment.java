package org.onward.composer.model;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Moment;

/**
 * A moment that is coming up for a team, or just past.
 *
 * @param on its day; a moment without a day counts as near
 */
public record UpcomingMoment(Moment moment, Optional<LocalDate> on) {
    /** Whether people only listen to each other on this day: nothing is debated or decided. */
    public boolean isForListening(LocalDate today) {
        return moment == Moment.EXTERNAL_NEWS && MomentWindow.timing(this, today) == MomentWindow.Timing.IN_TIME;
    }

    public static UpcomingMoment withoutDate(Moment moment) {
        return new UpcomingMoment(moment, Optional.empty());
    }

    public static UpcomingMoment onDay(Moment moment, LocalDate day) {
        return new UpcomingMoment(moment, Optional.of(day));
    }
}
