package org.onward.prompts;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;

/**
 * A team of seven and its leader (persona {@code leader}), below a team that the persona {@code manager} leads. The persona
 * {@code administrator} is in another team; {@code reviewer} is a member of the team of eight.
 */
record TeamOfEight(TeamId id, List<PersonId> members, PersonId leader) {
    static TeamOfEight create(Jdbi jdbi) {
        People people = new People(jdbi);
        Team top = new Team(new TeamId(Ids.next()), "Digital Services", Optional.empty(), Optional.empty());
        Team team = new Team(new TeamId(Ids.next()), "Clinical Systems", Optional.of(top.id()), Optional.empty());
        Team other = new Team(new TeamId(Ids.next()), "Data Platform", Optional.of(top.id()), Optional.empty());
        people.addTeams(List.of(top, team, other));
        Person manager = person("Mo Field", top);
        Person leader = person("Lee Ash", top);
        Person stranger = person("Ade Moss", other);
        List<Person> members = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> person("Member " + number, team))
                .toList();
        people.addPeople(Stream.concat(Stream.of(manager, leader, stranger), members.stream())
                .toList());
        people.appoint(top.id(), manager.id());
        people.appoint(team.id(), leader.id());
        persona(jdbi, "manager", manager.id());
        persona(jdbi, "leader", leader.id());
        persona(jdbi, "administrator", stranger.id());
        persona(jdbi, "reviewer", members.get(0).id());
        return new TeamOfEight(team.id(), members.stream().map(Person::id).toList(), leader.id());
    }

    private static Person person(String name, Team team) {
        PersonId id = new PersonId(Ids.next());
        return new Person(id, name, id + "@example.invalid", "Analyst", team.id(), Optional.empty());
    }

    private static void persona(Jdbi jdbi, String id, PersonId person) {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO persona (id, person) VALUES (?, ?)", id, person));
    }
}
