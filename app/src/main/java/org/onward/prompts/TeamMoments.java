package org.onward.prompts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Moment;
import org.onward.database.Ids;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Keeps what is coming up for teams, as their leaders enter it. */
public final class TeamMoments {
    /** As long as any moment may be talked about after its day. */
    static final int DAYS_AFTER = 14;

    private final TeamMomentDao dao;
    private final Access access;
    private final InstantSource clock;

    public TeamMoments(Jdbi jdbi, Access access, InstantSource clock) {
        this.dao = jdbi.onDemand(TeamMomentDao.class);
        this.access = access;
        this.clock = clock;
    }

    /** What is coming up for a team or was within the last fortnight, the first day first. */
    public List<TeamMoment> of(Viewer viewer, TeamId team) {
        access.requireLeads(viewer, team);
        return dao.since(team, today().minusDays(DAYS_AFTER));
    }

    /** Enters something. The same on the same day is one. */
    public TeamMoment enter(Viewer viewer, TeamId team, Moment moment, LocalDate day) {
        access.requireLeads(viewer, team);
        if (day.isBefore(today().minusDays(DAYS_AFTER)) || day.isAfter(today().plusYears(1))) {
            throw Problem.invalid("on", "Choose a day from a fortnight ago to a year ahead.");
        }
        return dao.add(new TeamMomentId(Ids.next()), team, moment, day, clock.instant(), viewer.id());
    }

    /** @return what was removed */
    public TeamMoment remove(Viewer viewer, TeamMomentId id) {
        TeamMoment moment = dao.one(id)
                .orElseThrow(
                        () -> Problem.notFound("This is not among what is coming up. Somebody may have removed it."));
        access.requireLeads(viewer, moment.team());
        dao.remove(id);
        return moment;
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }
}
