package org.onward.discussion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Library;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Records that a person caught up on a session. It stores no answers. */
public final class CatchUps {
    private final Transactions transactions;
    private final AttendanceDao dao;
    private final Sessions sessions;
    private final Learning learning;
    private final DiscussedSteps steps;
    private final InstantSource clock;

    public CatchUps(Jdbi jdbi, Sessions sessions, Learning learning, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(AttendanceDao.class);
        this.sessions = sessions;
        this.learning = learning;
        this.steps = new DiscussedSteps(library);
        this.clock = clock;
    }

    /**
     * Records that the viewer worked through the catch-up pack. A repeated call changes nothing.
     *
     * @throws Problem (404) when there is no catch-up pack for the viewer
     */
    public void record(Viewer viewer, SessionId id, int minutes) {
        if (minutes < 1 || minutes > Sessions.MAX_MINUTES) {
            throw Problem.invalid(
                    "minutes", "Minutes must be a whole number from 1 to %d.".formatted(Sessions.MAX_MINUTES));
        }
        transactions.useTransaction(() -> {
            Session session = sessions.lock(id);
            if (requireMissed(viewer, session).caughtUp().isEmpty()) {
                Instant now = clock.instant();
                dao.catchUp(id, viewer.id(), now);
                learning.record(steps.stepsFor(session, List.of(viewer.id()), minutes, now));
            }
        });
    }

    /**
     * The attendance of a viewer who was invited to a closed session and missed it.
     *
     * @throws Problem (404) for everybody else
     */
    public Attendance requireMissed(Viewer viewer, Session session) {
        Attendance mine = dao.attendanceOf(session.id()).stream()
                .filter(row -> row.person().equals(viewer.id()))
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("There is no catch-up pack for you here: you were not invited to this"
                                + " session, or it is not closed yet."));
        if (mine.attended()) {
            throw Problem.notFound("You were at this session: there is nothing to catch up on.");
        }
        return mine;
    }
}
