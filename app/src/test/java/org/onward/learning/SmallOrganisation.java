package org.onward.learning;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;

/**
 * A made-up organisation of three levels: a root, two branches, and one team under each branch. Every team has three
 * members.
 */
public record SmallOrganisation(List<Team> teams, List<PersonId> people) {
    public static SmallOrganisation create(Jdbi jdbi) {
        People directory = new People(jdbi);
        Team top = team("Top", Optional.empty());
        Team west = team("West", Optional.of(top.id()));
        Team east = team("East", Optional.of(top.id()));
        Team wards = team("Wards", Optional.of(west.id()));
        Team clinics = team("Clinics", Optional.of(east.id()));
        List<Team> teams = List.of(top, west, east, wards, clinics);
        directory.addTeams(teams);
        List<Person> people = teams.stream()
                .flatMap(team -> java.util.stream.Stream.of(person(team), person(team), person(team)))
                .toList();
        directory.addPeople(people);
        return new SmallOrganisation(teams, people.stream().map(Person::id).toList());
    }

    public TeamId top() {
        return teams.get(0).id();
    }

    private static Team team(String name, Optional<TeamId> parent) {
        return new Team(new TeamId(Ids.next()), name, parent, Optional.empty());
    }

    private static Person person(Team team) {
        PersonId id = new PersonId(Ids.next());
        return new Person(id, "Robin " + team.name(), id + "@example.invalid", "Analyst", team.id(), Optional.empty());
    }
}
