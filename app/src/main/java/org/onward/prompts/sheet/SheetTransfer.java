package org.onward.prompts.sheet;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.discussion.SessionId;
import org.onward.discussion.Sessions;
import org.onward.people.OrganisationListener;
import org.onward.people.TeamId;

/**
 * Gives the sheets of a merged team's planned sessions to the team that takes over its people, and deletes the previews of a
 * closed team. Used sheets stay where they were used.
 */
public final class SheetTransfer implements OrganisationListener {
    private final PromptSheetDao dao;
    private final Sessions sessions;

    public SheetTransfer(Jdbi jdbi, Sessions sessions) {
        this.dao = jdbi.onDemand(PromptSheetDao.class);
        this.sessions = sessions;
    }

    /** The sessions may have been moved already, or not. */
    @Override
    public void teamMerged(TeamId from, TeamId into, Instant at) {
        List<SessionId> planned = Stream.of(from, into)
                .flatMap(team -> sessions.sessionsNotStarted(team, at).stream())
                .toList();
        dao.moveAgendas(from, into, planned);
    }

    @Override
    public void teamClosed(TeamId team, Instant at) {
        dao.delete(dao.previewsOf(team));
    }
}
