package org.onward.assignment;

import java.util.List;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** The recipients of an assignment. They are stored per person: a later change of the team does not change them. */
public sealed interface Audience {
    /** The members of a team and, optionally, of all teams below it. */
    record WholeTeam(TeamId team, boolean includeSubteams) implements Audience {}

    record NamedPeople(List<PersonId> people) implements Audience {
        public NamedPeople {
            people = List.copyOf(people);
        }
    }

    static Audience team(TeamId team) {
        return new WholeTeam(team, false);
    }

    static Audience people(List<PersonId> people) {
        return new NamedPeople(people);
    }
}
