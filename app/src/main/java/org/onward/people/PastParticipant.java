package org.onward.people;

/**
 * Somebody who meets with a team now, or did at a certain moment.
 *
 * @param now whether they are in the team, or lead it, now
 * @param then whether they were in the team at that moment, or lead it
 */
public record PastParticipant(PersonId id, String name, boolean now, boolean then) {
    /** Whether nothing has changed: they met with the team then, and still do. */
    public boolean stayed() {
        return now && then;
    }
}
