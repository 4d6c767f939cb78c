package org.onward.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.onward.web.AccessRule;
import org.onward.web.Problem;

/** Who may see or do what: every rule that depends on whose team, person or session it is. */
public final class Access {
    private final AccessDao dao;

    public Access(Jdbi jdbi) {
        this.dao = jdbi.onDemand(AccessDao.class);
    }

    /** {@link AccessRule#LEADS} for a team: they lead it or one above it. */
    public boolean leads(Viewer viewer, TeamId team) {
        return dao.leads(viewer.id(), team);
    }

    /** @throws Problem (404) for a team that does not exist, (403) for one outside the viewer's line */
    public void requireLeads(Viewer viewer, TeamId team) {
        if (!leadsIfThere(viewer, team)) {
            throw Problem.notAllowed("You do not lead this team or one above it.");
        }
    }

    /** {@link AccessRule#LEADS} for people: each is in the viewer's line. */
    public void requireLeadsAll(Viewer viewer, Collection<PersonId> people) {
        List<PersonId> distinct = people.stream().distinct().toList();
        if (dao.inLine(viewer.id(), distinct) < distinct.size()) {
            throw Problem.notAllowed("Somebody here is not in your line.");
        }
    }

    /** Those whom {@link #requireLeadsAll} lets the viewer ask. */
    public List<Person> inLine(Viewer viewer, List<Person> people) {
        Set<PersonId> inLine =
                dao.whoIsInLine(viewer.id(), people.stream().map(Person::id).toList());
        return people.stream().filter(person -> inLine.contains(person.id())).toList();
    }

    /** {@link AccessRule#LEADS} for whoever reports to the viewer. @throws Problem (403) when nobody does */
    public void requireHasReports(Viewer viewer) {
        if (!dao.hasReports(viewer.id())) {
            throw Problem.notAllowed("Nobody reports to you, so there is nobody here whom you could ask.");
        }
    }

    /** For what somebody did as a leader: they themselves, or somebody in whose line they are. */
    public void requireIsOrLeads(Viewer viewer, PersonId person) {
        if (!viewer.id().equals(person) && dao.inLine(viewer.id(), List.of(person)) == 0) {
            throw Problem.notAllowed("This is for the person who did it, or somebody above them.");
        }
    }

    /**
     * {@link AccessRule#SEES_RUNGS}. Who reads them by name goes through {@code NamedProgressAccess}, which asks this.
     *
     * @return whether they lead the team or one above it; who does not, reviews it
     */
    public boolean requireSeesRungs(Viewer viewer, TeamId team) {
        boolean leads = leadsIfThere(viewer, team);
        if (!leads && !holds(viewer, Role.REVIEWER, team)) {
            throw doesNotSeeRungs();
        }
        return leads;
    }

    /** The same, for a page that has read the teams above this one already. */
    public boolean requireSeesRungs(Viewer viewer, TeamId team, List<NearbyTeam> near) {
        if (near.stream().noneMatch(each -> each.distance() == 0)) {
            throw noSuchTeam();
        }
        boolean leads = near.stream().anyMatch(each -> each.distance() >= 0 && each.isLedBy(viewer.id()));
        if (!leads && !holds(viewer, Role.REVIEWER, team)) {
            throw doesNotSeeRungs();
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
        return dao.isIn(viewer.id(), team);
    }

    /** {@link AccessRule#INVITED} to a session whose list of people is known, or {@link AccessRule#FACILITATES} it. */
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

    /** The tops of the parts of the tree for which somebody holds a role, by name. */
    public List<Team> partsFor(Viewer viewer, Role role) {
        return dao.partsFor(viewer.id(), role);
    }

    /** {@link AccessRule#HOLDS_ROLE}: the tops of the parts of the tree for which somebody holds any role. */
    public List<TeamId> partsFor(Viewer viewer) {
        return dao.partsFor(viewer.id());
    }

    /** Whether somebody administers the team or one above it. */
    public boolean administers(Viewer viewer, TeamId team) {
        return holds(viewer, Role.ADMINISTRATOR, team);
    }

    private void requireHolds(Viewer viewer, Role role, TeamId team, String otherwise) {
        boolean holds = dao.holds(viewer.id(), role, team).orElseThrow(Access::noSuchTeam);
        if (!holds) {
            throw Problem.notAllowed(otherwise);
        }
    }

    private boolean holds(Viewer viewer, Role role, TeamId team) {
        return viewer.is(role) && dao.holds(viewer.id(), role, team).orElse(false);
    }

    private boolean leadsIfThere(Viewer viewer, TeamId team) {
        return dao.leadsIfThere(viewer.id(), team).orElseThrow(Access::noSuchTeam);
    }

    private static Problem doesNotSeeRungs() {
        return Problem.notAllowed("You neither lead this team or one above it, nor review this part of the tree.");
    }

    private static Problem noSuchTeam() {
        return Problem.notFound("There is no such team. Choose one from a list.");
    }
}
