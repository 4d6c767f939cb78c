package org.onward.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.TeamPath;
import org.onward.people.Viewer;
import org.onward.people.change.LeaderProposal;
import org.onward.people.change.LeaderProposalId;
import org.onward.people.change.LeaderProposals;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds the pages about leaders of teams. Administrators see only their own part of the tree. */
public final class LeaderPages {
    static final String ADDRESS = "/administration/leaders";

    private final LeaderProposals proposals;
    private final AdministeredPart part;
    private final People people;
    private final Access access;

    public LeaderPages(LeaderProposals proposals, AdministeredPart part, People people, Access access) {
        this.proposals = proposals;
        this.part = part;
        this.people = people;
        this.access = access;
    }

    LeaderPage propose(Viewer viewer, Person person, Form form) {
        return new LeaderPage(
                List.of(new Link("/administration", "Administration"), new Link(RolePages.ADDRESS, "Roles")),
                form.problems(),
                "Propose %s as a leader".formatted(TextRule.isolated(person.name())),
                person.name(),
                part.details(person),
                ledTeams(viewer, person),
                Choices.of(form, "team", part.teamChoices(viewer, person, LeaderPages::withLeader)),
                proposeAddress(person));
    }

    ConfirmLeaderPage confirm(Viewer viewer, LeaderProposal proposal, Form form) {
        String address = ADDRESS + "/" + proposal.id();
        return new ConfirmLeaderPage(
                new Link(RolePages.ADDRESS, "Roles"),
                form.problems(),
                "Confirm this leader?",
                proposal.personName(),
                part.details(people.requirePerson(proposal.person())),
                proposal.teamName(),
                people.requireTeam(proposal.team())
                        .leader()
                        .flatMap(people::person)
                        .map(Person::name),
                proposal.proposedByName(),
                LondonTime.day(proposal.proposed()),
                proposals.reasonAgainstConfirming(viewer.id(), proposal),
                address + "/confirm",
                address);
    }

    RemoveLeaderPage turnDown(LeaderProposal proposal, Form form) {
        return new RemoveLeaderPage(
                new Link(RolePages.ADDRESS, "Roles"),
                form.problems(),
                "Turn down this leader?",
                proposal.personName(),
                proposal.teamName(),
                true,
                ADDRESS + "/" + proposal.id());
    }

    RemoveLeaderPage remove(Person leader, Team team, Form form) {
        return new RemoveLeaderPage(
                new Link(proposeAddress(leader), "Back"),
                form.problems(),
                "Remove this leader?",
                leader.name(),
                team.name(),
                false,
                removeAddress(leader, team));
    }

    /** The oldest proposals in parts of the tree. */
    List<RolesPage.Pending> pending(Viewer viewer, List<TeamId> parts, int max) {
        List<LeaderProposal> pending = proposals.pending(parts, max);
        Map<LeaderProposalId, List<String>> confirmers = proposals.confirmersOf(pending);
        Set<TeamId> administered = access.administeredAmong(
                viewer, pending.stream().map(LeaderProposal::team).toList());
        return pending.stream()
                .map(proposal -> pending(
                        viewer,
                        proposal,
                        confirmers.getOrDefault(proposal.id(), List.of()),
                        administered.contains(proposal.team())))
                .toList();
    }

    private RolesPage.Pending pending(
            Viewer viewer, LeaderProposal proposal, List<String> confirmers, boolean administers) {
        boolean mayConfirm = administers
                && proposals.reasonAgainstConfirming(viewer.id(), proposal).isEmpty();
        String address = ADDRESS + "/" + proposal.id();
        return new RolesPage.Pending(
                proposal.personName(),
                "Leader",
                proposal.teamName(),
                LondonTime.day(proposal.proposed()),
                proposal.proposedByName(),
                RolePages.firstNames(confirmers),
                mayConfirm ? Optional.of(address + "/confirm") : Optional.empty(),
                administers ? Optional.of(address) : Optional.empty());
    }

    private List<LeaderPage.LedTeam> ledTeams(Viewer viewer, Person person) {
        List<Team> led = people.teamsLedBy(person.id());
        Set<TeamId> administered =
                access.administeredAmong(viewer, led.stream().map(Team::id).toList());
        return led.stream()
                .filter(team -> administered.contains(team.id()))
                .map(team -> new LeaderPage.LedTeam(team.name(), removeAddress(person, team)))
                .toList();
    }

    private static String withLeader(TeamPath team) {
        return team.leader()
                .map(leader -> "%s: %s leads it".formatted(team.path(), TextRule.isolated(leader)))
                .orElse(team.path() + ": no leader");
    }

    private static String proposeAddress(Person person) {
        return ADDRESS + "?person=" + person.id();
    }

    private static String removeAddress(Person leader, Team team) {
        return "%s/remove?person=%s&team=%s".formatted(ADDRESS, leader.id(), team.id());
    }
}
