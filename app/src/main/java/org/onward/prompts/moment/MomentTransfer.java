package org.onward.prompts.moment;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.OrganisationListener;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/** Gives the coming moments of a merged team to the team that takes over its people. */
public final class MomentTransfer implements OrganisationListener {
    private final TeamMomentDao dao;

    public MomentTransfer(Jdbi jdbi) {
        this.dao = jdbi.onDemand(TeamMomentDao.class);
    }

    @Override
    public void teamMerged(TeamId from, TeamId into, Instant at) {
        dao.moveUpcoming(from, into, LondonTime.date(at));
    }
}
