package org.onward.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.onward.web.AccessRule;
import org.onward.web.Problem;

/** Checks the access rules that depend on the team, person or session that a request is about. */
public final class Access {
    private final AccessDao dao;

    public Access(Jdbi jdbi) {
        this.dao = jdbi.onDemand(AccessDao.class);
    }

    /** {@link AccessRule#LEADS} for a team: the viewer leads it or a team above it. */
    public boolean leads(Viewer viewer, TeamId team) {
        return dao.leads(viewer.id(), team);
    }

    /**
     * @throws Problem (404) for a team that does not exist, (403) for a team that the viewer does not lead, directly or
     *     from above
     */
    public void requireLeads(Viewer viewer, TeamId team) {
        if (!leadsExistingTeam(viewer, team)) {
            throw Problem.notAllowed("You do not lead this team or one above it.");
        }
    }

    /** For who plans something for a team: it stays open until the transaction ends. @throws Problem (409) when it was closed */
    public void requireOpen(TeamId team) {
        if (dao.openTeam(team).isEmpty()) {
            throw Problem.conflict("This team was closed. Choose the team that its people are in now.");
        }
    }

    /** {@link AccessRule#LEADS} for people: each of them is in the viewer's line. */
    public void requireLeadsAll(Viewer viewer, Collection<PersonId> people) {
        List<PersonId> distinct = people.stream().distinct().toList();
        if (dao.countLedAmong(viewer.id(), distinct) < distinct.size()) {
            throw Problem.notAllowed("Somebody here is not in your line.");
        }
    }

    /** The people for whom {@link #requireLeadsAll} would pass. */
    public List<Person> ledAmong(Viewer viewer, List<Person> people) {
        Set<PersonId> inLine =
                dao.ledAmong(viewer.id(), people.stream().map(Person::id).toList());
        return people.stream().filter(person -> inLine.contains(person.id())).toList();
    }

    /**
     * {@link AccessRule#LEADS} for the viewer's direct reports.
     *
     * @throws Problem (403) when the viewer has none
     */
    public void requireHasReports(Viewer viewer) {
        if (!dao.hasReports(viewer.id())) {
            throw Problem.notAllowed("Nobody reports to you, so there is nobody here whom you could ask.");
        }
    }

    /** For something that a leader did: allows this leader and everybody in whose line the leader is. */
    public void requireIsOrLeads(Viewer viewer, PersonId person) {
        if (!viewer.id().equals(person) && dao.countLedAmong(viewer.id(), List.of(person)) == 0) {
            throw Problem.notAllowed("This is for the person who did it, or a leader above them.");
        }
    }

    /**
     * {@link AccessRule#SEES_RUNGS}. To read rungs by name, use {@code NamedProgressAccess}, which calls this and
     * records the access.
     *
     * @return true if the viewer leads the team or a team above it; false if the viewer only reviews it
     */
    public boolean requireSeesRungs(Viewer viewer, TeamId team) {
        boolean leads = leadsExistingTeam(viewer, team);
        if (!leads && !holds(viewer, Role.REVIEWER, team)) {
            throw rungsNotAllowed();
        }
        return leads;
    }

    /** The same, for a caller that has already loaded the teams above this one. */
    public boolean requireSeesRungs(Viewer viewer, TeamId team, List<NearbyTeam> nearbyTeams) {
        if (nearbyTeams.stream().noneMatch(nearbyTeam -> nearbyTeam.distance() == 0)) {
            throw noSuchTeam();
        }
        boolean leads = nearbyTeams.stream()
                .anyMatch(nearbyTeam -> nearbyTeam.distance() >= 0 && nearbyTeam.isLedBy(viewer.id()));
        if (!leads && !holds(viewer, Role.REVIEWER, team)) {
            throw rungsNotAllowed();
        }
        return leads;
    }

    /** {@link AccessRule#FACILITATES}. */
    public boolean facilitates(Viewer viewer, TeamId team, PersonId facilitator) {
        return viewer.id().equals(facilitator) || leads(viewer, team);
    }

    public void requireFacilitates(Viewer viewer, TeamId team, PersonId facilitator) {
        if (!facilitates(viewer, team, facilitator)) {
            throw Problem.notAllowed("You neither facilitate this session nor lead its team or one above it.");
        }
    }

    /** {@link AccessRule#INVITED}: a member of the team, or its leader. */
    public boolean isInvited(Viewer viewer, TeamId team) {
        return dao.isMemberOrLeader(viewer.id(), team);
    }

    /** {@link AccessRule#INVITED} for a session with a known list of people, or {@link AccessRule#FACILITATES}. */
    public void requireTakesPart(Viewer viewer, TeamId team, PersonId facilitator, Collection<PersonId> invited) {
        if (!invited.contains(viewer.id()) && !facilitates(viewer, team, facilitator)) {
            throw Problem.notAllowed("You are not invited to this session, and do not run it or lead its team.");
        }
    }

    /** {@link AccessRule#REVIEWS} for a part of the tree. */
    public void requireReviews(Viewer viewer, TeamId team) {
        requireHolds(viewer, Role.REVIEWER, team, "This is outside the part of the tree that you review.");
    }

    /** {@link AccessRule#ADMINISTERS} for a part of the tree. */
    public void requireAdministers(Viewer viewer, TeamId team) {
        requireHolds(viewer, Role.ADMINISTRATOR, team, "This is outside the part of the tree that you administer.");
    }

    /** The roots of the parts of the tree for which the viewer has a role, by name. */
    public List<Team> partsFor(Viewer viewer, Role role) {
        return dao.partsFor(viewer.id(), role);
    }

    /** {@link AccessRule#HOLDS_ROLE}: the roots of the parts of the tree for which the viewer has any role. */
    public List<TeamId> partsFor(Viewer viewer) {
        return dao.partsFor(viewer.id());
    }

    /** Those of some teams that the viewer administers, directly or from above. */
    public Set<TeamId> administeredAmong(Viewer viewer, Collection<TeamId> teams) {
        return viewer.hasRole(Role.ADMINISTRATOR)
                ? dao.among(
                        viewer.id(),
                        Role.ADMINISTRATOR,
                        teams.stream().distinct().toList())
                : Set.of();
    }

    private void requireHolds(Viewer viewer, Role role, TeamId team, String refusal) {
        boolean holds = dao.holds(viewer.id(), role, team).orElseThrow(Access::noSuchTeam);
        if (!holds) {
            throw Problem.notAllowed(refusal);
        }
    }

    private boolean holds(Viewer viewer, Role role, TeamId team) {
        return viewer.hasRole(role) && dao.holds(viewer.id(), role, team).orElse(false);
    }

    private boolean leadsExistingTeam(Viewer viewer, TeamId team) {
        return dao.leadsIfThere(viewer.id(), team).orElseThrow(Access::noSuchTeam);
    }

    private static Problem rungsNotAllowed() {
        return Problem.notAllowed("You neither lead this team or one above it, nor review this part of the tree.");
    }

    private static Problem noSuchTeam() {
        return Problem.notFound("There is no such team. Choose one from a list.");
    }
}
