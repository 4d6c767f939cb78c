package org.onward.people;

import java.util.List;

/** That somebody is there when a team meets: as a member of it, or as its leader. */
public record Seat(TeamId team, PersonId person) {
    public static List<TeamId> teams(List<Seat> seats) {
        return seats.stream().map(Seat::team).toList();
    }

    public static List<PersonId> people(List<Seat> seats) {
        return seats.stream().map(Seat::person).toList();
    }
}
