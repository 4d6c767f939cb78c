package org.onward.prompts;

import java.time.LocalDate;
import org.onward.composer.Coming;
import org.onward.content.Moment;
import org.onward.people.TeamId;

/** What is coming up for a team, or just past: a kind and a day, and no words, so that nobody can be named. */
public record TeamMoment(TeamMomentId id, TeamId team, Moment moment, LocalDate day) {
    Coming coming() {
        return Coming.on(moment, day);
    }
}
