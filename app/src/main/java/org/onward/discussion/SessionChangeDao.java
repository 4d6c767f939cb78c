package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;

interface SessionChangeDao {
    @SqlUpdate(
            """
            INSERT INTO discussion_session_change
                (id, session, change, changed, changed_by, reason, starts_at_before, minutes_before, mode_before,
                 starts_at_after, minutes_after, mode_after)
            SELECT :id, session.id, 'moved', :now, :by, :reason, session.starts_at, session.minutes, session.mode,
                :startsAt, :minutes, :mode
            FROM discussion_session session
            WHERE session.id = :session
            """)
    void addMove(UUID id, SessionId session, Instant now, PersonId by, @BindMethods SessionMove move);

    @SqlUpdate(
            "UPDATE discussion_session SET starts_at = :startsAt, minutes = :minutes, mode = :mode WHERE id = :session")
    void move(SessionId session, @BindMethods SessionMove move);

    @SqlUpdate(
            """
            INSERT INTO discussion_session_change (id, session, change, changed, changed_by, reason)
            VALUES (:id, :session, :change, :now, :by, :reason)
            """)
    void add(UUID id, SessionId session, SessionChange.ChangeType change, Instant now, PersonId by, String reason);

    @SqlUpdate("UPDATE discussion_session SET cancelled = :now, cancelled_by = :by WHERE id = :session")
    void cancel(SessionId session, Instant now, PersonId by);

    @SqlUpdate("UPDATE discussion_session SET cancelled = NULL, cancelled_by = NULL WHERE id = :session")
    void restore(SessionId session);

    @SqlQuery("SELECT has_own_agenda FROM discussion_session WHERE id = :session")
    boolean hasOwnAgenda(SessionId session);

    @SqlUpdate("DELETE FROM discussion_agenda_prompt WHERE session = :session")
    void removeQuestions(SessionId session);

    @SqlUpdate("DELETE FROM discussion_agenda_part WHERE session = :session")
    void removeParts(SessionId session);

    @SqlQuery(
            """
            SELECT change.change, change.changed, person.name AS changed_by_name, change.reason,
                change.starts_at_before, change.minutes_before, change.mode_before,
                change.starts_at_after, change.minutes_after, change.mode_after
            FROM discussion_session_change change JOIN person ON person.id = change.changed_by
            WHERE change.session = :session
            ORDER BY change.changed DESC, change.id DESC
            """)
    List<SessionChange> of(SessionId session);

    @SqlQuery("SELECT count(*) FROM discussion_session_change WHERE session = :session")
    int count(SessionId session);
}
