package org.onward.prompts.moment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Moment;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Stores the moments that leaders enter for their teams. */
public final class TeamMoments {
    /** The longest time after its day for which any moment may be talked about. */
    public static final int DAYS_AFTER = 14;

    private final Transactions transactions;
    private final TeamMomentDao dao;
    private final Access access;
    private final InstantSource clock;

    public TeamMoments(Jdbi jdbi, Access access, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(TeamMomentDao.class);
        this.access = access;
        this.clock = clock;
    }

    /** Moments of a team in the future or in the last fortnight, by day. */
    public List<TeamMoment> momentsOf(Viewer viewer, TeamId team) {
        access.requireLeads(viewer, team);
        return dao.momentsSince(team, today().minusDays(DAYS_AFTER));
    }

    /** Adds a moment. The same moment on the same day is stored once. */
    public TeamMoment add(Viewer viewer, TeamId team, Moment moment, LocalDate day) {
        access.requireLeads(viewer, team);
        if (day.isBefore(today().minusDays(DAYS_AFTER)) || day.isAfter(today().plusYears(1))) {
            throw Problem.invalid("on", "Choose a day from a fortnight ago to a year ahead.");
        }
        return transactions.inTransaction(() -> {
            access.requireOpen(team);
            return dao.add(new TeamMomentId(Ids.next()), team, moment, day, clock.instant(), viewer.id());
        });
    }

    /** @return the removed moment */
    public TeamMoment remove(Viewer viewer, TeamMomentId id) {
        TeamMoment moment = dao.find(id)
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
