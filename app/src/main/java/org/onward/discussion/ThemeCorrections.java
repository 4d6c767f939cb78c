package org.onward.discussion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Transactions;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/**
 * Corrects the themes of closed sessions at any time, because a name that slipped in must not stay. The earlier themes are
 * not kept.
 */
public final class ThemeCorrections {
    private final Transactions transactions;
    private final AttendanceDao dao;
    private final Sessions sessions;
    private final InstantSource clock;

    public ThemeCorrections(Jdbi jdbi, Sessions sessions, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(AttendanceDao.class);
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Replaces the themes. A repeated call changes nothing.
     *
     * @return whether anything changed
     * @throws Problem (409) before the close, (422) for too many or too long themes
     */
    public boolean correct(Viewer viewer, SessionId id, List<String> entered) {
        sessions.requireFacilitated(viewer, id);
        List<String> themes = SessionClosing.requireThemes(entered);
        return transactions.inTransaction(() -> {
            Session session = sessions.lock(id);
            requireClosed(session);
            if (dao.themesOf(id).equals(themes)) {
                return false;
            }
            dao.removeThemes(id);
            dao.addThemes(id, IntStream.range(0, themes.size()).boxed().toList(), themes);
            dao.markThemesCorrected(id, clock.instant());
            return true;
        });
    }

    /** When the themes were corrected last. */
    Optional<Instant> lastAt(SessionId session) {
        return dao.themesCorrected(session);
    }

    static void requireClosed(Session session) {
        if (session.state() != SessionState.CLOSED) {
            throw Problem.conflict("This session is not closed. Its themes are noted when it is closed.");
        }
    }
}
