package org.onward.team;

import static java.util.stream.Collectors.groupingBy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.onward.learning.Learning;
import org.onward.learning.NamedProgressAccess;
import org.onward.learning.Progress;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.team.TeamResponse.Member;
import org.onward.team.TeamResponse.OnRung;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The JSON API for a team. */
@Path("/api/v1/teams/{team}")
@Produces(MediaType.APPLICATION_JSON)
public final class TeamApi {
    private final People people;
    private final Learning learning;
    private final NamedProgressAccess named;

    public TeamApi(People people, Learning learning, NamedProgressAccess named) {
        this.people = people;
        this.learning = learning;
        this.named = named;
    }

    @GET
    @Allowed(AccessRule.SEES_RUNGS)
    public TeamResponse team(@Auth Viewer viewer, @PathParam("team") TeamId id) {
        return named.readForTeam(viewer, id, () -> response(id));
    }

    private TeamResponse response(TeamId id) {
        Team team = people.requireTeam(id);
        List<Person> members = people.members(id);
        Map<PersonId, List<Progress>> progress =
                learning.openProgressOf(members.stream().map(Person::id).toList()).stream()
                        .collect(groupingBy(Progress::person));
        return new TeamResponse(
                team.id(),
                team.name(),
                team.parent(),
                team.leader(),
                members.stream()
                        .map(person -> new Member(
                                person.id(), person.name(), rungs(progress.getOrDefault(person.id(), List.of()))))
                        .toList());
    }

    private static List<OnRung> rungs(List<Progress> progress) {
        return progress.stream()
                .flatMap(one -> one.highestRung().map(rung -> new OnRung(one.item(), rung)).stream())
                .toList();
    }
}
