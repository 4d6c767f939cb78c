package org.onward.discussion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.content.Library;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.people.Access;
import org.onward.people.Viewer;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/**
 * Moves and cancels sessions, and undoes a cancellation. Each change is kept, so that people who heard of the session see what
 * became of it.
 *
 * <p>Moving a session changes neither its module nor who is invited: whoever is in the team at the new time. An agenda that was
 * given, such as the questions of a sheet, stays. An agenda from the module's guide is chosen again when the minutes change.
 * Attendance does not exist before the close, so nothing of it moves.
 */
public final class SessionChanges {
    /** Limits the changes of one session, because its page shows all of them. */
    static final int MAX_CHANGES = 50;

    private final Transactions transactions;
    private final SessionChangeDao dao;
    private final Sessions sessions;
    private final Access access;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public SessionChanges(Jdbi jdbi, Sessions sessions, Access access, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(SessionChangeDao.class);
        this.sessions = sessions;
        this.access = access;
        this.library = library;
        this.clock = clock;
    }

    /**
     * Moves a planned session. To the time that it has already, nothing changes.
     *
     * @throws Problem (409) when it was closed or cancelled, (422) for a time that it cannot have
     */
    public MovedSession move(Viewer viewer, SessionId id, SessionMove move) {
        sessions.requireFacilitated(viewer, id);
        boolean moved = transactions.inTransaction(() -> {
            Session session = sessions.lock(id);
            requireMovable(session);
            requireValid(session, move);
            if (move.isWhere(session)) {
                return false;
            }
            requireRoom(id);
            dao.addMove(Ids.next(), id, clock.instant(), viewer.id(), move);
            dao.move(id, move);
            if (move.minutes() != session.minutes()) {
                replaceGuideAgenda(session, move.minutes());
            }
            return true;
        });
        return new MovedSession(
                id, moved, sessions.checkTime(sessions.require(id), move.startsAt(), move.minutes(), clock.instant()));
    }

    /** The outlook of the new time. @throws Problem (409, 422) like {@link #move} */
    MeetingTimeCheck.TimeWarnings checkTime(Session session, SessionMove move) {
        requireMovable(session);
        requireValid(session, move);
        return sessions.checkTime(session, move.startsAt(), move.minutes(), clock.instant());
    }

    /**
     * Cancels a session that will not take place or did not. No attendance is recorded. A repeated call changes nothing.
     *
     * @param reason for everybody who is invited; it may be empty
     * @throws Problem (409) once it is closed
     */
    public void cancel(Viewer viewer, SessionId id, String reason) {
        sessions.requireFacilitated(viewer, id);
        String line = TextRequirements.optional("reason", reason, SessionMove.MAX_REASON_LENGTH);
        transactions.useTransaction(() -> {
            Session session = sessions.lock(id);
            if (session.state() == SessionState.CLOSED) {
                throw Problem.conflict(
                        "This session was held and closed. If somebody was not there, correct that instead.");
            }
            if (session.state() == SessionState.PLANNED) {
                Instant now = clock.instant();
                dao.cancel(id, now, viewer.id());
                dao.add(Ids.next(), id, SessionChange.ChangeType.CANCELLED, now, viewer.id(), line);
            }
        });
    }

    /**
     * Undoes a cancellation: the session takes place as it was planned. A repeated call changes nothing.
     *
     * @throws Problem (409) when its time is over, its team was closed, or it was held and closed
     */
    public void restore(Viewer viewer, SessionId id) {
        sessions.requireFacilitated(viewer, id);
        transactions.useTransaction(() -> {
            Session session = sessions.lock(id);
            if (session.state() == SessionState.PLANNED) {
                return;
            }
            if (session.state() == SessionState.CLOSED) {
                throw Problem.conflict("This session was held and closed. It was not cancelled.");
            }
            if (!isRestorable(session)) {
                throw Problem.conflict("The time of this session is over. If you held it after all, plan it once"
                        + " more with the day on which you did, and close that one.");
            }
            access.requireOpen(session.team());
            requireRoom(id);
            dao.restore(id);
            dao.add(Ids.next(), id, SessionChange.ChangeType.RESTORED, clock.instant(), viewer.id(), "");
        });
    }

    /** A session can always be cancelled, so the changes of one that is restored again and again come to an end too. */
    private void requireRoom(SessionId id) {
        if (dao.count(id) >= MAX_CHANGES) {
            throw Problem.conflict(
                    "This session was changed %d times, which is as often as one can. Cancel it, and plan a new one."
                            .formatted(MAX_CHANGES));
        }
    }

    boolean isRestorable(Session session) {
        return session.state() == SessionState.CANCELLED && session.endsAt().isAfter(clock.instant());
    }

    /** What became of a session since it was planned, the latest first. */
    List<SessionChange> of(SessionId session) {
        return dao.of(session);
    }

    private void requireValid(Session session, SessionMove move) {
        sessions.requireValid(move.startsAt(), move.minutes());
        ownAgenda(session).filter(agenda -> move.minutes() < agenda.minutes()).ifPresent(agenda -> {
            throw Problem.invalid(
                    "minutes", "Its questions take %d minutes. Choose at least as many.".formatted(agenda.minutes()));
        });
    }

    /** The agenda that was given when the session was planned. */
    Optional<Agenda> ownAgenda(Session session) {
        return dao.hasOwnAgenda(session.id()) ? Optional.of(sessions.agenda(session.id())) : Optional.empty();
    }

    private void replaceGuideAgenda(Session session, int minutes) {
        if (dao.hasOwnAgenda(session.id())) {
            return;
        }
        library.get().module(session.module()).ifPresent(module -> {
            dao.removeQuestions(session.id());
            dao.removeParts(session.id());
            sessions.addAgenda(session.id(), Agendas.forMinutes(module, minutes, library.get()));
        });
    }

    static void requireMovable(Session session) {
        switch (session.state()) {
            case PLANNED -> {}
            case CANCELLED -> throw Problem.conflict("This session was cancelled. Undo that first, then move it.");
            case CLOSED -> throw Problem.conflict("This session was held and closed. It cannot be moved any more.");
        }
    }
}
