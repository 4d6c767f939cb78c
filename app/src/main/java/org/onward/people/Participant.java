package org.onward.people;

import java.util.List;

/** A person who takes part when a team meets, as a member or as the leader. */
public record Participant(TeamId team, PersonId person) {
    public static List<TeamId> teams(List<Participant> participants) {
        return participants.stream().map(Participant::team).toList();
    }

    public static List<PersonId> people(List<Participant> participants) {
        return participants.stream().map(Participant::person).toList();
    }
}
