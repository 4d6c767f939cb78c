package org.onward.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.people.change.TeamChanges;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** Administrators make somebody the leader of a team in their part of the tree. Nobody appoints themselves. */
@Path("/administration/leaders")
@Produces(MediaType.TEXT_HTML)
public final class LeadersResource {
    private static final String CHOOSE_PERSON = "Choose a person: search for their name on the page Roles.";
    private static final String CHOOSE_TEAM = "Choose the team that they lead.";

    private final RolePages pages;
    private final TeamChanges changes;
    private final Roles roles;
    private final People people;
    private final Access access;
    private final Idempotency idempotency;

    public LeadersResource(
            RolePages pages, TeamChanges changes, Roles roles, People people, Access access, Idempotency idempotency) {
        this.pages = pages;
        this.changes = changes;
        this.roles = roles;
        this.people = people;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.ADMINISTERS)
    public LeaderPage choose(@Auth Viewer viewer, @QueryParam("person") Optional<PersonId> person) {
        return pages.leader(viewer, requireAdministered(viewer, person), Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther appoint(@Auth Viewer viewer, @QueryParam("person") Optional<PersonId> person, Form form) {
        Person leader = requireAdministered(viewer, person);
        Optional<Team> team =
                form.choice("team", TeamId::fromString, CHOOSE_TEAM).map(id -> requireAdministered(viewer, id));
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    changes.appoint(Actor.of(viewer.id()), team.orElseThrow().id(), leader.id());
                    return SeeOther.to(RolePages.ADDRESS)
                            .withNotice("The team has a new leader, who sees it on their page My team.");
                },
                () -> pages.leader(viewer, leader, form));
    }

    private Person requireAdministered(Viewer viewer, Optional<PersonId> id) {
        Person person = people.requirePerson(id.orElseThrow(() -> Problem.invalid("person", CHOOSE_PERSON)));
        access.requireAdministers(viewer, person.team());
        roles.requireSomebodyElse(viewer.id(), person.id());
        return person;
    }

    private Team requireAdministered(Viewer viewer, TeamId team) {
        access.requireAdministers(viewer, team);
        return people.requireTeam(team);
    }
}
