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
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.RoleGrantId;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** The pages that list, grant, confirm and take back roles. Each change takes two steps. */
@Path("/administration/roles")
@Produces(MediaType.TEXT_HTML)
public final class RolesResource {
    private static final String CHOOSE_ROLE = "Choose a role.";
    private static final String CHOOSE_TEAM = "Choose the part of the tree that the role is for.";

    private final RolePages pages;
    private final Roles roles;
    private final AdministeredPart part;
    private final Idempotency idempotency;

    public RolesResource(RolePages pages, Roles roles, AdministeredPart part, Idempotency idempotency) {
        this.pages = pages;
        this.roles = roles;
        this.part = part;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.HOLDS_ROLE)
    public RolesPage all(
            @Auth Viewer viewer,
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.roles(viewer, Form.with("find", find).and("name", name).and("role", role), page);
    }

    @GET
    @Path("grant")
    @Allowed(AccessRule.ADMINISTERS)
    public GrantPage choose(
            @Auth Viewer viewer,
            @QueryParam("person") Optional<PersonId> person,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("team") @DefaultValue("") String team) {
        Form form = Form.with("role", role).and("team", team);
        return pages.grant(viewer, requireSomebodyElse(viewer, person), form);
    }

    @GET
    @Path("grant/confirm")
    @Allowed(AccessRule.ADMINISTERS)
    public CheckGrantPage confirm(
            @Auth Viewer viewer,
            @QueryParam("person") Optional<PersonId> person,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("team") @DefaultValue("") String teamId) {
        Person chosen = requireSomebodyElse(viewer, person);
        Form form = Form.with("role", role).and("team", teamId);
        Optional<Role> chosenRole = form.choice("role", Role::fromString, CHOOSE_ROLE);
        Optional<Team> team =
                form.choice("team", TeamId::fromString, CHOOSE_TEAM).map(id -> part.requireTeam(viewer, id));
        chosenRole
                .flatMap(
                        grantedRole -> team.flatMap(chosenTeam -> roles.reasonAgainstGranting(grantedRole, chosenTeam)))
                .ifPresent(fault -> form.reject("team", fault));
        form.requireValid(() -> pages.grant(viewer, chosen, form));
        return pages.confirm(chosen, chosenRole.orElseThrow(), team.orElseThrow());
    }

    @POST
    @Path("grant/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther grant(@Auth Viewer viewer, @QueryParam("person") Optional<PersonId> person, Form form) {
        Person chosen = requireSomebodyElse(viewer, person);
        Optional<Role> role = form.choice("role", Role::fromString, CHOOSE_ROLE);
        Optional<Team> team =
                form.choice("team", TeamId::fromString, CHOOSE_TEAM).map(id -> part.requireTeam(viewer, id));
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    RoleGrant granted = roles.grant(viewer.id(), chosen.id(), role.orElseThrow(), team.orElseThrow());
                    return SeeOther.to(RolePages.ADDRESS)
                            .withNotice(
                                    granted.isPending()
                                            ? "The role waits until a second administrator confirms it."
                                            : "The role was granted.");
                },
                () -> pages.grant(viewer, chosen, form));
    }

    @GET
    @Path("{grant}/confirm")
    @Allowed(AccessRule.ADMINISTERS)
    public ConfirmPendingGrantPage confirmForm(@Auth Viewer viewer, @PathParam("grant") RoleGrantId grant) {
        return pages.confirmPending(viewer, pending(viewer, grant), Form.blank());
    }

    /** Confirms a pending grant. The role is in force from now on. */
    @POST
    @Path("{grant}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther confirmPending(@Auth Viewer viewer, @PathParam("grant") RoleGrantId grant, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    requireAdministered(viewer, grant);
                    roles.confirm(viewer.id(), grant);
                    return SeeOther.to(RolePages.ADDRESS).withNotice("The role is in force.");
                },
                () -> pages.confirmPending(viewer, pending(viewer, grant), form));
    }

    @GET
    @Path("{grant}")
    @Allowed(AccessRule.ADMINISTERS)
    public RevokePage takeBackForm(@Auth Viewer viewer, @PathParam("grant") RoleGrantId grant) {
        return pages.takeBack(viewer, requireAdministered(viewer, grant), Form.blank());
    }

    @POST
    @Path("{grant}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther takeBack(@Auth Viewer viewer, @PathParam("grant") RoleGrantId grant, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    RoleGrant held = requireAdministered(viewer, grant);
                    roles.revoke(viewer.id(), grant);
                    return SeeOther.to(RolePages.ADDRESS)
                            .withNotice(held.isPending() ? "The role was turned down." : "The role was taken back.");
                },
                () -> pages.takeBack(viewer, requireAdministered(viewer, grant), form));
    }

    private Person requireSomebodyElse(Viewer viewer, Optional<PersonId> id) {
        Person person = part.requirePerson(viewer, id);
        roles.requireSomebodyElse(viewer.id(), person.id());
        return person;
    }

    private RoleGrant requireAdministered(Viewer viewer, RoleGrantId id) {
        RoleGrant held = roles.require(id);
        part.requireTeam(viewer, held.team());
        return held;
    }

    private RoleGrant pending(Viewer viewer, RoleGrantId id) {
        RoleGrant grant = requireAdministered(viewer, id);
        if (!grant.isPending()) {
            throw Problem.notFound("This role is in force already. Nothing is left to confirm.");
        }
        return grant;
    }
}
