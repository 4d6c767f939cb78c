package org.onward.people;

/**
 * A person who takes part in a team's meetings now or did at an earlier instant.
 *
 * @param now whether they are a member or the leader now
 * @param then whether they were a member or the leader at the earlier instant
 */
public record PastParticipant(PersonId id, String name, boolean now, boolean then) {
    /** Whether they took part then and still do. */
    public boolean stayed() {
        return now && then;
    }
}
