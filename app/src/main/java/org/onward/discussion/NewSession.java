package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * A session that somebody wants to plan.
 *
 * @param facilitator who runs it; without one, whoever plans it
 * @param agenda what is done when; without one, the plan of the module's guide that fits best
 */
public record NewSession(
        TeamId team,
        ItemId module,
        Instant startsAt,
        int minutes,
        Mode mode,
        Optional<PersonId> facilitator,
        Optional<Agenda> agenda) {
    public NewSession(
            TeamId team, ItemId module, Instant startsAt, int minutes, Mode mode, Optional<PersonId> facilitator) {
        this(team, module, startsAt, minutes, mode, facilitator, Optional.empty());
    }

    NewSession with(Optional<Agenda> other) {
        return new NewSession(team, module, startsAt, minutes, mode, facilitator, other);
    }
}
