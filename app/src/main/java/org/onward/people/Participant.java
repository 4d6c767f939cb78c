package org.onward.people;

import java.util.List;

/** That somebody is there when a team meets: as a member of it, or as its leader. */
public record Participant(TeamId team, PersonId person) {
    public static List<TeamId> teams(List<Participant> seats) {
        return seats.stream().map(Participant::team).toList();
    }

    public static List<PersonId> people(List<Participant> seats) {
        return seats.stream().map(Participant::person).toList();
    }
}
