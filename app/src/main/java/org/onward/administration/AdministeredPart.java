package org.onward.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.TeamPath;
import org.onward.people.Viewer;
import org.onward.web.Choices;
import org.onward.web.Problem;

/** The people and teams that an administrator may choose: those in their part of the tree. */
public final class AdministeredPart {
    /** The maximum number of teams in a list. In a larger tree, the lowest teams are left out. */
    private static final int MAX_TEAMS = 200;

    private final People people;
    private final Access access;

    public AdministeredPart(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    /** @throws Problem (422) when nobody is chosen, (404) for who is not here, (403) outside the viewer's part */
    Person requirePerson(Viewer viewer, Optional<PersonId> id) {
        Person person = people.requirePerson(
                id.orElseThrow(() -> Problem.invalid("person", "Choose a person: search for their name.")));
        access.requireAdministers(viewer, person.team());
        return person;
    }

    /** @throws Problem (404) when there is no such team, (403) outside the viewer's part */
    Team requireTeam(Viewer viewer, TeamId team) {
        access.requireAdministers(viewer, team);
        return people.requireTeam(team);
    }

    /** The roots of the viewer's part. */
    List<TeamId> roots(Viewer viewer) {
        return access.partsFor(viewer, Role.ADMINISTRATOR).stream()
                .map(Team::id)
                .toList();
    }

    /** A choice of the teams in the viewer's part, starting at the top, and always of the teams above and of a person. */
    List<Choices.Choice> teamChoices(Viewer viewer, Person person, Function<TeamPath, String> words) {
        Map<TeamId, String> names = new LinkedHashMap<>();
        for (TeamId root : roots(viewer)) {
            Stream.concat(people.teamsIn(root, MAX_TEAMS).stream(), people.pathWithin(root, person.team()).stream())
                    .forEach(team -> names.putIfAbsent(team.id(), words.apply(team)));
        }
        return Stream.concat(
                        Stream.of(Choices.choice("", "Choose")),
                        names.entrySet().stream()
                                .map(team -> Choices.choice(team.getKey().toString(), team.getValue())))
                .toList();
    }

    /** What tells a person from others of the same name. */
    String details(Person person) {
        return details(person.post(), people.requireTeam(person.team()).name(), person.email());
    }

    static String details(String post, String team, String email) {
        return email.isEmpty() ? "%s, %s".formatted(post, team) : "%s, %s · %s".formatted(post, team, email);
    }
}
