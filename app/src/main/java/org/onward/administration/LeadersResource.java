package org.onward.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
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
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.people.change.LeaderProposal;
import org.onward.people.change.LeaderProposalId;
import org.onward.people.change.LeaderProposals;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** The pages that propose, confirm, turn down and remove leaders of teams. */
@Path("/administration/leaders")
@Produces(MediaType.TEXT_HTML)
public final class LeadersResource {
    private static final String CHOOSE_TEAM = "Choose the team that they are to lead.";

    private final LeaderPages pages;
    private final LeaderProposals proposals;
    private final AdministeredPart part;
    private final Idempotency idempotency;

    public LeadersResource(
            LeaderPages pages, LeaderProposals proposals, AdministeredPart part, Idempotency idempotency) {
        this.pages = pages;
        this.proposals = proposals;
        this.part = part;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.ADMINISTERS)
    public LeaderPage choose(@Auth Viewer viewer, @QueryParam("person") Optional<PersonId> person) {
        return pages.propose(viewer, requireSomebodyElse(viewer, person), Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther propose(@Auth Viewer viewer, @QueryParam("person") Optional<PersonId> person, Form form) {
        Person leader = requireSomebodyElse(viewer, person);
        Optional<Team> team =
                form.choice("team", TeamId::fromString, CHOOSE_TEAM).map(id -> part.requireTeam(viewer, id));
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    proposals.propose(
                            viewer.id(), leader.id(), team.orElseThrow().id());
                    return SeeOther.to(RolePages.ADDRESS)
                            .withNotice("The proposal waits until a second administrator confirms it.");
                },
                () -> pages.propose(viewer, leader, form));
    }

    @GET
    @Path("{proposal}/confirm")
    @Allowed(AccessRule.ADMINISTERS)
    public ConfirmLeaderPage confirmForm(@Auth Viewer viewer, @PathParam("proposal") LeaderProposalId proposal) {
        return pages.confirm(viewer, requireAdministered(viewer, proposal), Form.blank());
    }

    /** Confirms a proposal. The person leads the team from now on. */
    @POST
    @Path("{proposal}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther confirm(@Auth Viewer viewer, @PathParam("proposal") LeaderProposalId proposal, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> SeeOther.to(RolePages.ADDRESS)
                        .withNotice(
                                proposals.confirm(viewer.id(), proposal)
                                        ? "The team has a new leader, who sees it on their page My team."
                                        : "They lead this team already. Nothing was changed."),
                () -> pages.confirm(viewer, requireAdministered(viewer, proposal), form));
    }

    @GET
    @Path("{proposal}")
    @Allowed(AccessRule.ADMINISTERS)
    public RemoveLeaderPage turnDownForm(@Auth Viewer viewer, @PathParam("proposal") LeaderProposalId proposal) {
        return pages.turnDown(requireAdministered(viewer, proposal), Form.blank());
    }

    @POST
    @Path("{proposal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther turnDown(@Auth Viewer viewer, @PathParam("proposal") LeaderProposalId proposal, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    proposals.turnDown(viewer.id(), proposal);
                    return SeeOther.to(RolePages.ADDRESS).withNotice("The proposal was turned down.");
                },
                () -> pages.turnDown(requireAdministered(viewer, proposal), form));
    }

    @GET
    @Path("remove")
    @Allowed(AccessRule.ADMINISTERS)
    public RemoveLeaderPage removeForm(
            @Auth Viewer viewer,
            @QueryParam("person") Optional<PersonId> person,
            @QueryParam("team") Optional<TeamId> team) {
        Person leader = part.requirePerson(viewer, person);
        Team led = requireTeam(viewer, team);
        if (led.leader().filter(leader.id()::equals).isEmpty()) {
            throw Problem.notFound("They do not lead this team any more.");
        }
        return pages.remove(leader, led, Form.blank());
    }

    /** Removes a leader at once. The team has none until somebody is proposed and confirmed. */
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther remove(
            @Auth Viewer viewer,
            @QueryParam("person") Optional<PersonId> person,
            @QueryParam("team") Optional<TeamId> team,
            Form form) {
        Person leader = part.requirePerson(viewer, person);
        Team led = requireTeam(viewer, team);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    proposals.removeLeader(viewer.id(), led.id(), leader.id());
                    return SeeOther.to(RolePages.ADDRESS).withNotice("The team has no leader now.");
                },
                () -> pages.remove(leader, led, form));
    }

    private Team requireTeam(Viewer viewer, Optional<TeamId> id) {
        return part.requireTeam(viewer, id.orElseThrow(() -> Problem.invalid("team", "Choose the team.")));
    }

    private Person requireSomebodyElse(Viewer viewer, Optional<PersonId> id) {
        Person person = part.requirePerson(viewer, id);
        proposals.requireSomebodyElse(viewer.id(), person.id());
        return person;
    }

    private LeaderProposal requireAdministered(Viewer viewer, LeaderProposalId id) {
        LeaderProposal proposal = proposals.require(id);
        part.requireTeam(viewer, proposal.team());
        return proposal;
    }
}
