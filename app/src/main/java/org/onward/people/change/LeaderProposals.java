package org.onward.people.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.people.change.TeamChangeDao.TeamRow;
import org.onward.text.TextRule;
import org.onward.web.Problem;

/**
 * Administrators propose leaders and remove them. A leader reads names and progress, so a second administrator confirms each
 * proposal, as with roles. Nobody proposes or confirms themselves. Each change repeats the checks of its page.
 */
public final class LeaderProposals {
    private final Change change;
    private final LeaderProposalDao dao;
    private final TeamChanges teams;
    private final Roles roles;
    private final Requirements require;

    public LeaderProposals(Jdbi jdbi, TeamChanges teams, Roles roles, AuditTrail audit, InstantSource clock) {
        this.change = new Change(jdbi, audit, clock, List.of());
        this.dao = jdbi.onDemand(LeaderProposalDao.class);
        this.teams = teams;
        this.roles = roles;
        this.require = new Requirements(jdbi);
    }

    /** The oldest proposals for parts of the tree that wait for confirmation. */
    public List<LeaderProposal> pending(List<TeamId> parts, int max) {
        return dao.pending(parts, max);
    }

    /** The names of the people who may confirm each proposal. A proposal that nobody may confirm is missing. */
    public Map<LeaderProposalId, List<String>> confirmersOf(List<LeaderProposal> proposals) {
        return dao.confirmers(proposals.stream().map(LeaderProposal::id).toList()).stream()
                .collect(groupingBy(
                        LeaderProposalDao.Confirmer::proposal, mapping(LeaderProposalDao.Confirmer::name, toList())));
    }

    /** @throws Problem (404) when it is not pending any more */
    public LeaderProposal require(LeaderProposalId id) {
        return dao.pending(id)
                .orElseThrow(() -> Problem.notFound(
                        "This proposal was confirmed or turned down already. See who leads the team."));
    }

    /**
     * Proposes a leader. An equal pending proposal is returned unchanged.
     *
     * @throws Problem (403) for oneself, or when the proposer does not administer the team; (409) for who is in no team;
     *     (422) when the person leads the team already, or somebody else is proposed for it
     */
    public LeaderProposal propose(PersonId by, PersonId person, TeamId team) {
        requireSomebodyElse(by, person);
        return change.run(at -> {
            roles.requireStaysAdministrator(by, team);
            TeamRow row = require.requireOpen(team);
            require.requireActive(person);
            if (row.leader().filter(person::equals).isPresent()) {
                throw Problem.invalid("team", "They lead this team already. Choose another one.");
            }
            Optional<LeaderProposal> before = dao.pendingFor(team);
            before.filter(proposal -> !proposal.person().equals(person)).ifPresent(other -> {
                throw Problem.invalid(
                        "team",
                        "%s is proposed for this team. An administrator has to confirm that or turn it down first."
                                .formatted(TextRule.isolated(other.personName())));
            });
            return before.orElseGet(() -> {
                LeaderProposalId id = new LeaderProposalId(Ids.next());
                dao.add(id, team, person, by, at);
                LeaderProposal added = require(id);
                record(by, AuditAction.LEADER_PROPOSED, added);
                return added;
            });
        });
    }

    /** The reason why an administrator of the team may not confirm a proposal; empty when they may. */
    public Optional<String> reasonAgainstConfirming(PersonId by, LeaderProposal proposal) {
        if (proposal.person().equals(by)) {
            return Optional.of("You are to be the leader. Another administrator has to confirm it.");
        }
        if (proposal.proposedBy().equals(by)) {
            return Optional.of("You proposed this leader. A second administrator has to confirm it.");
        }
        return Optional.empty();
    }

    /**
     * Confirms a proposal: the person leads the team from now on, in place of whoever did.
     *
     * @return whether the team has another leader than before
     * @throws Problem (403) for the proposer, for the person, and for who does not administer the team; (404) when it is not
     *     pending; (409) when the person is in no team
     */
    public boolean confirm(PersonId by, LeaderProposalId id) {
        return change.run(at -> {
            LeaderProposal proposal = require(id);
            roles.requireStaysAdministrator(by, proposal.team());
            reasonAgainstConfirming(by, proposal).ifPresent(reason -> {
                throw Problem.notAllowed(reason);
            });
            dao.confirm(id, by, at);
            return teams.appoint(Actor.of(by), proposal.team(), proposal.person());
        });
    }

    /** @throws Problem (403) for who does not administer the team; (404) when it is not pending */
    public void turnDown(PersonId by, LeaderProposalId id) {
        change.runAt(at -> {
            LeaderProposal proposal = require(id);
            roles.requireStaysAdministrator(by, proposal.team());
            dao.turnDown(id, by, at);
            record(by, AuditAction.LEADER_TURNED_DOWN, proposal);
        });
    }

    /**
     * Removes a leader at once: it gives nobody access to anything, so one administrator can do it.
     *
     * @throws Problem (403) for who does not administer the team; (409) when the person does not lead it
     */
    public void removeLeader(PersonId by, TeamId team, PersonId leader) {
        change.runAt(at -> {
            roles.requireStaysAdministrator(by, team);
            teams.removeLeader(Actor.of(by), team, leader);
        });
    }

    /** @throws Problem (403) */
    public void requireSomebodyElse(PersonId by, PersonId person) {
        if (by.equals(person)) {
            throw Problem.notAllowed(
                    "Nobody makes themselves the leader of a team. Ask another administrator to propose you.");
        }
    }

    private void record(PersonId by, AuditAction action, LeaderProposal proposal) {
        change.audit(Actor.of(by), action, proposal.team().value(), "person %s".formatted(proposal.person()));
    }
}
