package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Scope;
import org.onward.learning.TakeBack;
import org.onward.people.PersonId;

/**
 * A plan in the form "When …, I will …". Only its owner may read the words.
 *
 * @param session the discussion session in which it was written down, if any
 * @param takenDownBy the person who wrote it down: the owner, or the facilitator of the session
 * @param reviewOn the date of the next check-back
 * @param ended when its owner withdrew or discarded it
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
        Optional<Instant> confirmed,
        Optional<Instant> ended) {

    public enum State {
        /** A facilitator wrote it down. The owner has neither confirmed nor discarded it. */
        PROPOSED,
        OPEN,
        /** The owner confirmed it and withdrew it later. */
        WITHDRAWN,
        /** The owner discarded the proposal. Its words are deleted after a day. */
        DISCARDED,
        /** The owner answered the last check-back. */
        CLOSED
    }

    public boolean isDue(LocalDate today) {
        return state == State.OPEN && reviewOn.filter(on -> !on.isAfter(today)).isPresent();
    }

    /** Whether its owner withdrew or discarded it and can still bring it back. */
    public boolean canBeRestored(Instant now) {
        return (state == State.WITHDRAWN || state == State.DISCARDED)
                && ended.filter(at -> TakeBack.isPossible(at, now)).isPresent();
    }

    /** Whether it is so new that withdrawing it takes its rung back. */
    boolean isNew(Instant now) {
        return confirmed.filter(at -> TakeBack.isPossible(at, now)).isPresent();
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "Commitment[" + id + "]";
    }
}
