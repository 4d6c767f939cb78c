package org.onward.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.RoleGrantId;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Once;
import org.onward.web.Paging;
import org.onward.web.Problem;
import org.onward.web.Rule;
import org.onward.web.SeeOther;

/** Roles as pages: who holds which, granting one in two steps, taking one back in two. */
@Path("/administration/roles")
@Produces(MediaType.TEXT_HTML)
public final class RolesResource {
    private static final String CHOOSE_ROLE = "Choose a role.";
    private static final String CHOOSE_TEAM = "Choose the part of the tree that the role is for.";

    private final RolePages pages;
    private final Roles roles;
    private final People people;
    private final Access access;
    private final Once once;

    public RolesResource(RolePages pages, Roles roles, People people, Access access, Once once) {
        this.pages = pages;
        this.roles = roles;
        this.people = people;
        this.access = access;
        this.once = once;
    }

    @GET
    @Allowed(Rule.ADMINISTERS)
    public RolesPage all(
            @Auth Viewer viewer,
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.roles(viewer, find, Paging.number(page));
    }

    @GET
    @Path("grant")
    @Allowed(Rule.ADMINISTERS)
    public GrantPage choose(
            @Auth Viewer viewer,
            @QueryParam("person") Optional<PersonId> person,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("team") @DefaultValue("") String team) {
        Form form = Form.with("role", role).and("team", team);
        return pages.grant(viewer, within(viewer, person), form);
    }

    @GET
    @Path("grant/confirm")
    @Allowed(Rule.ADMINISTERS)
    public ConfirmGrantPage confirm(
            @Auth Viewer viewer,
            @QueryParam("person") Optional<PersonId> person,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("team") @DefaultValue("") String team) {
        Person chosen = within(viewer, person);
        Form form = Form.with("role", role).and("team", team);
        Optional<Role> read = form.choice("role", Role::fromString, CHOOSE_ROLE);
        Optional<TeamId> part = form.choice("team", TeamId::fromString, CHOOSE_TEAM);
        form.requireSound(() -> pages.grant(viewer, chosen, form));
        return pages.confirm(chosen, read.orElseThrow(), within(viewer, part.orElseThrow()));
    }

    @POST
    @Path("grant/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.ADMINISTERS)
    public SeeOther grant(@Auth Viewer viewer, @QueryParam("person") Optional<PersonId> person, Form form) {
        Person chosen = within(viewer, person);
        Optional<Role> role = form.choice("role", Role::fromString, CHOOSE_ROLE);
        Optional<TeamId> part = form.choice("team", TeamId::fromString, CHOOSE_TEAM);
        part.ifPresent(team -> within(viewer, team));
        return once.form(
                viewer.id().value(),
                form,
                () -> {
                    roles.grant(viewer.id(), chosen.id(), role.orElseThrow(), part.orElseThrow());
                    return SeeOther.to(RolePages.ADDRESS).saying("The role was granted.");
                },
                () -> pages.grant(viewer, chosen, form));
    }

    @GET
    @Path("{grant}")
    @Allowed(Rule.ADMINISTERS)
    public TakeBackPage askToTakeBack(@Auth Viewer viewer, @PathParam("grant") RoleGrantId grant) {
        return pages.takeBack(viewer, within(viewer, grant), Form.blank());
    }

    @POST
    @Path("{grant}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.ADMINISTERS)
    public SeeOther takeBack(@Auth Viewer viewer, @PathParam("grant") RoleGrantId grant, Form form) {
        return once.form(
                viewer.id().value(),
                form,
                () -> {
                    within(viewer, grant);
                    roles.revoke(viewer.id(), grant);
                    return SeeOther.to(RolePages.ADDRESS).saying("The role was taken back.");
                },
                () -> pages.takeBack(viewer, within(viewer, grant), form));
    }

    private Person within(Viewer viewer, Optional<PersonId> id) {
        Person person = people.requirePerson(
                id.orElseThrow(() -> Problem.invalid("person", "Choose a person: search for their name.")));
        access.requireAdministers(viewer, person.team());
        return person;
    }

    private Team within(Viewer viewer, TeamId team) {
        access.requireAdministers(viewer, team);
        return people.requireTeam(team);
    }

    private RoleGrant within(Viewer viewer, RoleGrantId id) {
        RoleGrant held = roles.requireInForce(id);
        access.requireAdministers(viewer, held.team());
        return held;
    }
}
