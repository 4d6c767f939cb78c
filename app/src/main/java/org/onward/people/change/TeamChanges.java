package org.onward.people.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.people.Actor;
import org.onward.people.OrganisationListener;
import org.onward.people.PersonId;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.people.change.TeamChangeDao.TeamRow;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/** Teams are created, renamed, moved, merged and closed; leaders are appointed and removed. */
public final class TeamChanges {
    private static final int MAX_NAME_LENGTH = 200;

    private final Change change;
    private final TeamChangeDao dao;
    private final PostDao posts;
    private final LeaderProposalDao proposals;
    private final Roles roles;
    private final Requirements require;

    /** @param listeners what moves in the same transaction, the counters of the ladder above all */
    public TeamChanges(
            Jdbi jdbi, Roles roles, AuditTrail audit, InstantSource clock, List<OrganisationListener> listeners) {
        this.change = new Change(jdbi, audit, clock, listeners);
        this.dao = jdbi.onDemand(TeamChangeDao.class);
        this.posts = jdbi.onDemand(PostDao.class);
        this.proposals = jdbi.onDemand(LeaderProposalDao.class);
        this.roles = roles;
        this.require = new Requirements(jdbi);
    }

    /** The names, parents and leaders that a team had, the earliest first, and those that it has now. */
    public List<TeamState> history(TeamId team) {
        return dao.history(team);
    }

    /** The team that a team was merged into. */
    public Optional<TeamId> mergedInto(TeamId team) {
        return dao.team(team).flatMap(TeamRow::mergedInto);
    }

    /** Creates a team below another one. @throws Problem (422) naming the field */
    public TeamId create(Actor by, String name, TeamId parent) {
        String checked = requireName(name);
        return change.run(at -> {
            require.requireOpen(parent);
            TeamId id = new TeamId(Ids.next());
            dao.add(id, checked, parent, at);
            dao.addLine(id, parent);
            change.audit(by, AuditAction.TEAM_CREATED, id.value(), "below team %s".formatted(parent));
            return id;
        });
    }

    public void rename(Actor by, TeamId team, String name) {
        String checked = requireName(name);
        change.runAt(at -> {
            require.requireOpen(team);
            dao.addPastState(List.of(team), at);
            dao.rename(team, checked, at);
            change.audit(by, AuditAction.TEAM_RENAMED, team.value(), "");
        });
    }

    /**
     * Makes somebody the leader, in place of whoever is. In the browser a second administrator confirms it before: see {@link
     * LeaderProposals}.
     *
     * @return whether the team has another leader than before
     * @throws Problem (409) for who is in no team
     */
    public boolean appoint(Actor by, TeamId team, PersonId leader) {
        return change.run(at -> {
            TeamRow row = require.requireOpen(team);
            require.requireActive(leader);
            boolean changes = row.leader().filter(leader::equals).isEmpty();
            if (changes) {
                lead(team, Optional.of(leader), at);
                change.audit(by, AuditAction.LEADER_APPOINTED, team.value(), "person %s".formatted(leader));
            }
            return changes;
        });
    }

    /** Leaves the team without a leader. @throws Problem (409) when this person does not lead it */
    public void removeLeader(Actor by, TeamId team, PersonId leader) {
        change.runAt(at -> {
            if (require.requireOpen(team).leader().filter(leader::equals).isEmpty()) {
                throw Problem.conflict("They do not lead this team any more. Nothing was changed.");
            }
            lead(team, Optional.empty(), at);
            change.audit(by, AuditAction.LEADER_REMOVED, team.value(), "person %s".formatted(leader));
        });
    }

    private void lead(TeamId team, Optional<PersonId> leader, Instant at) {
        dao.addPastState(List.of(team), at);
        dao.appoint(team, leader, at);
    }

    /**
     * Moves a team with everything below it under another parent.
     *
     * @throws Problem (422) when the parent is the team itself or below it, or one of them was closed
     */
    public void move(Actor by, TeamId team, TeamId parent) {
        change.runAt(at -> {
            TeamRow row = require.requireOpen(team);
            require.requireOpen(parent);
            requireNotBelow(parent, team, "parent", "A team cannot move below itself. Choose a parent elsewhere.");
            if (row.parent().filter(parent::equals).isEmpty()) {
                change.lockSteps();
                moveTeams(List.of(team), parent, at);
                change.audit(by, AuditAction.TEAM_MOVED, team.value(), "below team %s".formatted(parent));
            }
        });
    }

    /**
     * Merges a team into another one, which takes over its people, the teams below it and what was planned for it. The team
     * is closed, and kept below the other, whose leader reads what it did. Its leader leads it no more, and roles for it end.
     *
     * @throws Problem (422) when the other is the team itself or below it, or one of them was closed
     */
    public void merge(Actor by, TeamId team, TeamId into) {
        change.runAt(at -> {
            TeamRow row = require.requireOpen(team);
            require.requireOpen(into);
            requireNotBelow(
                    into,
                    team,
                    "into",
                    "A team cannot be merged into itself or into one below it. Move that one out first.");
            roles.endGrantsFor(team, by);
            proposals.endFor(team, at);
            dao.addPastState(List.of(team), at);
            dao.close(team, Optional.of(into), at);
            change.notifyListeners(each -> each.teamMerged(team, into, at));
            change.notifyListeners(each -> each.teamClosed(team, at));

            change.lockSteps();
            moveTeams(dao.children(team), into, at);
            moveMembers(team, into, at);
            if (row.parent().filter(into::equals).isEmpty()) {
                moveTeams(List.of(team), into, at);
            }
            change.audit(by, AuditAction.TEAM_MERGED, team.value(), "into team %s".formatted(into));
        });
    }

    /**
     * Closes a team that is empty. Roles for it end.
     *
     * @throws Problem (409) when it has people, posts or open teams, or is the top
     */
    public void close(Actor by, TeamId team) {
        change.runAt(at -> {
            TeamRow row = require.requireOpen(team);
            if (row.parent().isEmpty()) {
                throw Problem.conflict("This is the whole organisation. It cannot be closed.");
            }
            require.requireEmpty(team, posts.countIn(team));
            roles.endGrantsFor(team, by);
            proposals.endFor(team, at);
            dao.addPastState(List.of(team), at);
            dao.close(team, Optional.empty(), at);
            change.notifyListeners(each -> each.teamClosed(team, at));
            change.audit(by, AuditAction.TEAM_CLOSED, team.value(), "");
        });
    }

    /** Nobody records a step meanwhile: see {@link Change#lockSteps}. */
    private void moveTeams(List<TeamId> teams, TeamId parent, Instant at) {
        if (!teams.isEmpty()) {
            change.notifyListeners(each -> each.teamsAreMoving(teams, parent));
            dao.addPastState(teams, at);
            dao.setParent(teams, parent, at);
            dao.moveLines(teams, parent);
        }
    }

    private void moveMembers(TeamId from, TeamId into, Instant at) {
        List<PersonId> members = dao.members(from);
        dao.addPastMemberships(from, at);
        dao.moveMembers(from, into, at);
        posts.moveUnstarted(from, into, at);
        posts.moveStarted(from, into, at);
        change.notifyListeners(each -> each.peopleMoved(members, Optional.of(from), Optional.of(into)));
    }

    private void requireNotBelow(TeamId team, TeamId above, String field, String message) {
        if (dao.isBelowOrSame(team, above)) {
            throw Problem.invalid(field, message);
        }
    }

    private static String requireName(String name) {
        return TextRequirements.requireLine("name", name, MAX_NAME_LENGTH, "Enter the name of the team.");
    }
}
