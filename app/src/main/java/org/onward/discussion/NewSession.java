package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * The data of a session to plan.
 *
 * @param facilitator the person who runs it; by default the person who plans it
 * @param agenda the agenda; by default the best-fitting plan of the module's guide
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

    NewSession withAgenda(Optional<Agenda> newAgenda) {
        return new NewSession(team, module, startsAt, minutes, mode, facilitator, newAgenda);
    }
}
