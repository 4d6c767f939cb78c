package org.onward.learning;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.MembershipChange;
import org.onward.people.OrganisationListener;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Takes progress along in the counters of the ladder while people and teams move. */
public final class LadderCounters implements OrganisationListener {
    private final LadderCounterDao dao;

    public LadderCounters(Jdbi jdbi) {
        this.dao = jdbi.onDemand(LadderCounterDao.class);
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
