package org.onward.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * A discussion of a team about a module.
 *
 * @param moduleVersion the module's version when the session was planned
 * @param title the module's title when the session was planned
 * @param facilitatorLeft whether the facilitator has left the organisation since
 * @param held when it took place; present once it is closed
 * @param proposals the number of commitments that were written down at the close
 */
public record Session(
        SessionId id,
        TeamId team,
        String teamName,
        ItemId module,
        ContentVersion moduleVersion,
        String title,
        Instant startsAt,
        int minutes,
        Mode mode,
        PersonId facilitator,
        String facilitatorName,
        boolean facilitatorLeft,
        Instant planned,
        Optional<Instant> held,
        Optional<Instant> closed,
        Optional<Instant> cancelled,
        int proposals) {

    public SessionState state() {
        if (cancelled.isPresent()) {
            return SessionState.CANCELLED;
        }
        return closed.isPresent() ? SessionState.CLOSED : SessionState.PLANNED;
    }

    /** Whether somebody else must be chosen to run it. */
    public boolean needsFacilitator() {
        return facilitatorLeft && state() == SessionState.PLANNED;
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
