package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.content.PromptId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Reads sessions from the tables, to compare the views that other features read with them. */
public interface SessionQueries {
    record LastDiscussed(ItemId module, Instant held) {}

    record PromptRun(PromptId prompt, Instant held) {}

    @SqlQuery(
            SessionDao.SESSION
                    + """
            WHERE session.closed IS NULL AND session.cancelled IS NULL
              AND session.starts_at + session.minutes * interval '1 minute' > :now
              AND (session.facilitator = :person
                OR session.team = (SELECT team FROM person WHERE id = :person)
                OR session.team IN (SELECT id FROM team WHERE leader = :person))
            ORDER BY session.starts_at, session.id
            """)
    List<Session> upcoming(PersonId person, Instant now);

    @SqlQuery(
            SessionDao.SESSION
                    + """
            WHERE session.team = :team
            ORDER BY session.starts_at DESC, session.id
            """)
    List<Session> ofTeam(TeamId team);

    @SqlQuery(
            """
            SELECT module, max(held) AS held
            FROM discussion_session
            WHERE team = :team AND closed IS NOT NULL
            GROUP BY module
            """)
    List<LastDiscussed> lastDiscussed(TeamId team);

    @SqlQuery(
            """
            SELECT prompt, max(held) AS held
            FROM discussion_session session JOIN discussion_agenda_prompt agenda ON agenda.session = session.id
            WHERE team = :team AND held IS NOT NULL
            GROUP BY prompt
            """)
    List<PromptRun> promptsRun(TeamId team);
}
