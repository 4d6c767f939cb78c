package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Scope;
import org.onward.people.PersonId;

/**
 * A plan in the form "When …, I will …". Only its owner may read the words.
 *
 * @param session the discussion session in which it was written down, if any
 * @param takenDownBy the person who wrote it down: the owner, or the facilitator of the session
 * @param reviewOn the date of the next check-back
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
        /** A facilitator wrote it down. The owner has neither confirmed nor discarded it. */
        PROPOSED,
        OPEN,
        /** The owner discarded it, and the words were deleted. */
        DISCARDED,
        /** The owner answered the last check-back. */
        CLOSED
    }

    public boolean isDue(LocalDate today) {
        return state == State.OPEN && reviewOn.filter(on -> !on.isAfter(today)).isPresent();
    }
}
