package org.onward.prompts;

import java.time.LocalDate;
import org.onward.composer.Coming;
import org.onward.composer.Window;
import org.onward.content.Moment;
import org.onward.people.TeamId;

/** What is coming up for a team, or just past: a kind and a day, and no words, so that nobody can be named. */
public record TeamMoment(TeamMomentId id, TeamId team, Moment moment, LocalDate day) {
    /** For what has no window of its own: from a fortnight before to a week after. */
    private static final Window USUAL = new Window(-14, 7);

    Coming coming() {
        return Coming.on(moment, day);
    }

    /** The first day on which it is near enough to suggest a talk about it. */
    LocalDate opens() {
        return window().opens(day);
    }

    Window.Timing timing(LocalDate today) {
        if (today.isBefore(opens())) {
            return Window.Timing.EARLY;
        }
        return today.isAfter(day.plusDays(window().to())) ? Window.Timing.LATE : Window.Timing.IN_TIME;
    }

    private Window window() {
        return Window.of(moment).orElse(USUAL);
    }
}
