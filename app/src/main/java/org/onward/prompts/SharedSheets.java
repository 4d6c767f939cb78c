package org.onward.prompts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.discussion.CatchUps;
import org.onward.discussion.Session;
import org.onward.discussion.SessionId;
import org.onward.discussion.Sessions;
import org.onward.people.Access;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/**
 * Sheets that were shared, for those who think them through alone. That somebody did is recorded when they say so, and
 * forgotten when they take it back; what they think has no place to be.
 */
public final class SharedSheets {
    private static final Duration RECENT = Duration.ofDays(60);
    private static final int MOST = 5;

    /** As long as the page says that it takes. */
    static final int MINUTES = 3;

    private final ThinkingAloneDao dao;
    private final PromptSheets sheets;
    private final Sessions sessions;
    private final CatchUps catchUps;
    private final Access access;
    private final InstantSource clock;

    public SharedSheets(
            Jdbi jdbi, PromptSheets sheets, Sessions sessions, CatchUps catchUps, Access access, InstantSource clock) {
        this.dao = jdbi.onDemand(ThinkingAloneDao.class);
        this.sheets = sheets;
        this.sessions = sessions;
        this.catchUps = catchUps;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A sheet that was shared with somebody's team.
     *
     * @param thought when they said that they had thought it through, if they did
     */
    public record Shared(SheetId sheet, String team, Instant shared, Optional<Instant> thought, int questions) {}

    /** What was shared lately with the team that the viewer is in, the latest first. */
    public List<Shared> with(Viewer viewer) {
        return dao.sharedWith(viewer.id(), clock.instant().minus(RECENT), MOST);
    }

    /** Whether the viewer may say that they thought it through: it was shared with a team that they are in or lead. */
    boolean mayMark(Viewer viewer, PromptSheet sheet) {
        return sheet.isShared() && access.isInvited(viewer, sheet.team());
    }

    Optional<Instant> thought(Viewer viewer, PromptSheet sheet) {
        return dao.thought(sheet.id(), viewer.id());
    }

    /**
     * Saying so again changes nothing. It is also catching up on the session that ran these questions without them.
     *
     * @return the session that they have caught up on by saying so
     * @throws Problem (404, 403)
     */
    public Optional<Session> mark(Viewer viewer, SheetId id) {
        PromptSheet sheet = requireMine(viewer, id);
        Optional<Session> missed = missed(viewer, sheet);
        missed.ifPresent(session -> catchUps.record(viewer, session.id(), MINUTES));
        dao.mark(id, viewer.id(), clock.instant());
        return missed;
    }

    /** What they caught up on stays: it was said of a session, and others count on it. @throws Problem (404, 403) */
    public void retract(Viewer viewer, SheetId id) {
        requireMine(viewer, id);
        dao.retract(id, viewer.id());
    }

    /** The session that ran this sheet and that the viewer missed, if they have not caught up on it since. */
    Optional<Session> missed(Viewer viewer, PromptSheet sheet) {
        Set<SessionId> ran =
                sheet.uses().stream().flatMap(use -> use.session().stream()).collect(Collectors.toSet());
        return ran.isEmpty()
                ? Optional.empty()
                : sessions.missedBy(viewer.id()).stream()
                        .filter(session -> ran.contains(session.id()))
                        .findFirst();
    }

    private PromptSheet requireMine(Viewer viewer, SheetId id) {
        PromptSheet sheet = sheets.forMember(viewer, id);
        if (!mayMark(viewer, sheet)) {
            throw Problem.notAllowed("This is for the people of the team that it was shared with.");
        }
        return sheet;
    }
}
