package org.onward.people;

import java.util.Optional;

/**
 * A team and its distance from a given team.
 *
 * @param distance how many levels it is above the given team: 0 for the given team itself, -1 for a team directly below
 *     it, {@link #ELSEWHERE} for others
 * @param people the number of members, including the teams below
 */
public record NearbyTeam(TeamId id, String name, Optional<PersonId> leader, int distance, int people) {
    /** The distance of a team that is neither above nor directly below. */
    public static final int ELSEWHERE = -2;

    public boolean isLedBy(PersonId person) {
        return leader.filter(person::equals).isPresent();
    }
}
