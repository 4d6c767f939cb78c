package org.onward.team;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * A person on a team's page: a member, or a direct report of the leader from another team.
 *
 * @param pause that they are on leave today, in words; never why
 */
record Member(PersonId id, String name, TeamId team, Optional<String> pause) {
    static Optional<String> pause(boolean paused, Optional<LocalDate> until) {
        return paused
                ? Optional.of(
                        until.map(day -> "Paused until " + LondonTime.day(day)).orElse("Paused"))
                : Optional.empty();
    }
}
