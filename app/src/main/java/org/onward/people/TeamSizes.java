package org.onward.people;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps the size of every team right while people and teams move. */
public final class TeamSizes implements OrganisationListener {
    private final PeopleDao dao;

    public TeamSizes(Jdbi jdbi) {
        this.dao = jdbi.onDemand(PeopleDao.class);
    }

    @Override
    public void peopleMoved(List<PersonId> people, Optional<TeamId> from, Optional<TeamId> to) {
        dao.movePeople(people, from, to);
    }

    @Override
    public void membershipsChanged(List<MembershipChange> changes) {
        dao.changeMemberships(
                changes.stream().map(MembershipChange::person).toList(),
                changes.stream().map(MembershipChange::team).toList(),
                changes.stream().map(MembershipChange::people).toList());
    }

    @Override
    public void teamsAreMoving(List<TeamId> roots, TeamId to) {
        dao.moveTeams(roots, to);
    }
}
