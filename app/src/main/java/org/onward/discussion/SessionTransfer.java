package org.onward.discussion;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.OrganisationListener;
import org.onward.people.TeamId;

/** Lets the sessions that a merged team has planned take place in the team that takes over its people. */
public final class SessionTransfer implements OrganisationListener {
    private final SessionDao dao;

    public SessionTransfer(Jdbi jdbi) {
        this.dao = jdbi.onDemand(SessionDao.class);
    }

    /** Whatever has begun stays: who was expected at it is known by the team that it was planned for. */
    @Override
    public void teamMerged(TeamId from, TeamId into, Instant at) {
        dao.setTeam(dao.sessionsNotStarted(from, at), into);
    }
}
