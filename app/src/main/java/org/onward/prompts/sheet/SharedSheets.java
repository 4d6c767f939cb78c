package org.onward.prompts.sheet;

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
 * Shared sheets, and the confirmations of members who thought them through alone. A confirmation is stored when the
 * member gives it and deleted when they take it back. Their thoughts are not stored.
 */
public final class SharedSheets {
    private static final Duration RECENT = Duration.ofDays(60);
    private static final int MAX_SHEETS = 5;

    /** The minutes that the page names. */
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
     * A sheet that was shared with a person's team.
     *
     * @param thought when the person confirmed that they thought it through, if they did
     */
    public record Shared(SheetId sheet, String team, Instant shared, Optional<Instant> thought, int questions) {}

    /** The sheets that were recently shared with the viewer's team, the latest first. */
    public List<Shared> sharedWith(Viewer viewer) {
        return dao.sharedWith(viewer.id(), clock.instant().minus(RECENT), MAX_SHEETS);
    }

    /** Whether the viewer may confirm: the sheet was shared with a team that they are in or lead. */
    boolean mayConfirmThought(Viewer viewer, PromptSheet sheet) {
        return sheet.isShared() && access.isInvited(viewer, sheet.team());
    }

    Optional<Instant> thoughtAt(Viewer viewer, PromptSheet sheet) {
        return dao.thoughtAt(sheet.id(), viewer.id());
    }

    /**
     * Stores the confirmation; repeating it changes nothing. If the viewer missed a session with these questions, it
     * also counts as catching up on that session.
     *
     * @return the session that now counts as caught up
     * @throws Problem (404, 403)
     */
    public Optional<Session> confirmThought(Viewer viewer, SheetId id) {
        PromptSheet sheet = requireMayMark(viewer, id);
        Optional<Session> missed = missedSession(viewer, sheet);
        missed.ifPresent(session -> catchUps.record(viewer, session.id(), MINUTES));
        dao.mark(id, viewer.id(), clock.instant());
        return missed;
    }

    /**
     * Deletes the confirmation. A catch-up on a session stays, because it was a statement about that session and counts
     * in other figures. @throws Problem (404, 403)
     */
    public void retractThought(Viewer viewer, SheetId id) {
        requireMayMark(viewer, id);
        dao.retract(id, viewer.id());
    }

    /** The session with this sheet that the viewer missed and has not caught up on. */
    Optional<Session> missedSession(Viewer viewer, PromptSheet sheet) {
        Set<SessionId> sessionsWithSheet =
                sheet.uses().stream().flatMap(use -> use.session().stream()).collect(Collectors.toSet());
        return sessionsWithSheet.isEmpty()
                ? Optional.empty()
                : sessions.missedSessionsOf(viewer.id()).stream()
                        .filter(session -> sessionsWithSheet.contains(session.id()))
                        .findFirst();
    }

    private PromptSheet requireMayMark(Viewer viewer, SheetId id) {
        PromptSheet sheet = sheets.forMember(viewer, id);
        if (!mayConfirmThought(viewer, sheet)) {
            throw Problem.notAllowed("This is for the people of the team that it was shared with.");
        }
        return sheet;
    }
}
