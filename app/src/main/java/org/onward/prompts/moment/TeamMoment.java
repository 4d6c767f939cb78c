package org.onward.prompts.moment;

import java.time.LocalDate;
import org.onward.composer.model.MomentWindow;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.Moment;
import org.onward.people.TeamId;

/** A moment that is coming up for a team, or just past. It has no text, so that nobody can be named. */
public record TeamMoment(TeamMomentId id, TeamId team, Moment moment, LocalDate day) {
    /** For moments without a window: from a fortnight before to a week after. */
    private static final MomentWindow DEFAULT_WINDOW = new MomentWindow(-14, 7);

    public UpcomingMoment upcoming() {
        return UpcomingMoment.onDay(moment, day);
    }

    /** The first day on which a talk about it is suggested. */
    LocalDate suggestedFrom() {
        return window().firstDay(day);
    }

    public MomentWindow.Timing timing(LocalDate today) {
        if (today.isBefore(suggestedFrom())) {
            return MomentWindow.Timing.EARLY;
        }
        return today.isAfter(day.plusDays(window().to())) ? MomentWindow.Timing.LATE : MomentWindow.Timing.IN_TIME;
    }

    private MomentWindow window() {
        return MomentWindow.of(moment).orElse(DEFAULT_WINDOW);
    }
}
