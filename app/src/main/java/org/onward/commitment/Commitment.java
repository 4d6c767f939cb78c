package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Scope;
import org.onward.people.PersonId;

/**
 * A promise in the form that the evidence favours. Its words are for its owner alone.
 *
 * @param session the discussion session that it came out of, if any
 * @param takenDownBy who wrote it down: the owner, or the facilitator of the session
 * @param reviewOn the next check-back
 */
public record Commitment(
        CommitmentId id,
        PersonId owner,
        ItemId module,
        Optional<UUID> session,
        PersonId takenDownBy,
        String takenDownByName,
        State state,
        String when,
        String will,
        Scope scope,
        Optional<LocalDate> reviewOn,
        Instant proposed,
        Optional<Instant> confirmed) {

    public enum State {
        /** Taken down by somebody else; its owner has not said yet whether it is theirs. */
        PROPOSED,
        OPEN,
        /** Its words are gone. */
        DISCARDED,
        /** The last check-back was answered. */
        CLOSED
    }

    public boolean isDue(LocalDate today) {
        return state == State.OPEN && reviewOn.filter(on -> !on.isAfter(today)).isPresent();
    }
}
