package org.onward.people;

import java.util.Optional;

/**
 * A team as seen from another one.
 *
 * @param distance how far above the other it is: 0 for the other itself, -1 for a team right below, and {@link #ELSEWHERE}
 * @param people how many are in it and in the teams below it
 */
public record NearbyTeam(TeamId id, String name, Optional<PersonId> leader, int distance, int people) {
    /** For a team that somebody leads, wherever it is. */
    public static final int ELSEWHERE = -2;

    public boolean isLedBy(PersonId person) {
        return leader.filter(person::equals).isPresent();
    }
}
