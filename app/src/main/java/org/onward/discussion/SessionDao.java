package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ContentVersion;
import org.onward.content.PromptId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface SessionDao {
    String SESSION =
            """
            SELECT session.id, session.team, team.name AS team_name, session.module, session.module_version, session.title,
                session.starts_at, session.minutes, session.mode, session.facilitator, facilitator.name AS facilitator_name,
                facilitator.team IS NULL AS facilitator_left, session.planned, session.held, session.closed, session.cancelled, session.proposals
            FROM discussion_session session
                JOIN team ON team.id = session.team
                JOIN person facilitator ON facilitator.id = session.facilitator
            """;

    @SqlUpdate(
            """
            INSERT INTO discussion_session
                (id, team, module, module_version, title, starts_at, minutes, mode, facilitator, planned, planned_by,
                 has_own_agenda)
            VALUES
                (:id, :team, :module, :version, :title, :startsAt, :minutes, :mode, :facilitatorId, :now, :by, :hasOwnAgenda)
            """)
    void add(
            SessionId id,
            @BindMethods NewSession session,
            ContentVersion version,
            String title,
            PersonId facilitatorId,
            Instant now,
            PersonId by,
            boolean hasOwnAgenda);

    @SqlBatch(
            """
            INSERT INTO discussion_agenda_part (session, position, name, minutes, how)
            VALUES (:session, :position, :name, :minutes, :how)
            """)
    void addParts(SessionId session, List<Integer> position, @BindMethods List<Agenda.AgendaPart> part);

    @SqlBatch(
            """
            INSERT INTO discussion_agenda_prompt (session, part, position, prompt, wording)
            VALUES (:session, :part, :position, :prompt, :wording)
            """)
    void addQuestions(
            SessionId session, int part, List<Integer> position, @BindMethods List<Agenda.AgendaQuestion> question);

    /** Locks the session until the transaction ends, so that changes of the same session run one after the other. */
    @SqlQuery("SELECT id FROM discussion_session WHERE id = :session FOR NO KEY UPDATE")
    Optional<SessionId> lock(SessionId session);

    @SqlUpdate("UPDATE discussion_session SET facilitator = :facilitator WHERE id = :session")
    void setFacilitator(SessionId session, PersonId facilitator);

    @SqlQuery(SESSION + "WHERE session.id = :id")
    Optional<Session> session(SessionId id);

    @SqlQuery(
            """
            SELECT position, name, minutes, how FROM discussion_agenda_part WHERE session = :session ORDER BY position
            """)
    List<PartRow> parts(SessionId session);

    record PartRow(int position, String name, int minutes, String how) {}

    @SqlQuery(
            """
            SELECT part, prompt, wording FROM discussion_agenda_prompt WHERE session = :session ORDER BY part, position
            """)
    List<QuestionRow> questions(SessionId session);

    record QuestionRow(int part, PromptId prompt, String wording) {}

    @SqlQuery(
            SESSION
                    + """
                JOIN discussion_attendance attendance ON attendance.session = session.id
            WHERE attendance.person = :person AND attendance.status <> 'attended' AND attendance.caught_up IS NULL
            ORDER BY session.held DESC, session.id
            """)
    List<Session> missedSessionsOf(PersonId person);

    /** Planned sessions of the same team or of the same facilitator that start within a time. */
    @SqlQuery(
            SESSION
                    + """
            WHERE (session.team = :team OR session.facilitator = :facilitator)
              AND session.starts_at > :from AND session.starts_at < :until
              AND session.closed IS NULL AND session.cancelled IS NULL AND session.id <> ALL (:except)
            ORDER BY session.starts_at, session.id
            LIMIT 200
            """)
    List<Session> near(TeamId team, PersonId facilitator, List<SessionId> except, Instant from, Instant until);

    /** The sessions of a team that have not begun. */
    @SqlQuery(
            """
            SELECT id
            FROM discussion_session
            WHERE team = :team AND starts_at > :now AND closed IS NULL AND cancelled IS NULL
            ORDER BY id
            """)
    List<SessionId> sessionsNotStarted(TeamId team, Instant now);

    @SqlUpdate("UPDATE discussion_session SET team = :to WHERE id = ANY (:sessions)")
    void setTeam(List<SessionId> sessions, TeamId to);
}
