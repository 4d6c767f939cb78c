package org.onward.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.Viewer;

interface SignInDao {
    @SqlUpdate(
            """
            INSERT INTO sign_in_session (token_hash, form_token_hash, person, started, expires)
            SELECT :tokenHash, :formTokenHash, id, :now, :expires
            FROM person
            WHERE id = :person AND lifecycle_state = 'active'
            FOR KEY SHARE
            """)
    int start(byte[] tokenHash, byte[] formTokenHash, PersonId person, Instant now, Instant expires);

    @SqlUpdate("DELETE FROM sign_in_session WHERE expires <= :endedBy")
    void deleteEnded(Instant endedBy);

    /** PostgreSQL has no DELETE with a LIMIT. An array of ctids is read by a TID scan. */
    @SqlUpdate(
            """
            DELETE FROM sign_in_session
            WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM sign_in_session WHERE expires < :before ORDER BY expires LIMIT :limit))
            """)
    int deleteOlder(Instant before, int limit);

    /** Ends a session. The row is kept for a while, so that forms of the session can be recognised. */
    @SqlUpdate("UPDATE sign_in_session SET expires = :now WHERE token_hash = :tokenHash AND expires > :now")
    void end(byte[] tokenHash, Instant now);

    @SqlUpdate("UPDATE sign_in_session SET expires = :now WHERE person = :person AND expires > :now")
    void endAll(PersonId person, Instant now);

    /** The session whose forms contain this CSRF token. */
    @SqlQuery(
            """
            SELECT token_hash, person, expires
            FROM sign_in_session
            WHERE form_token_hash = :formTokenHash AND expires > :endedAfter
            """)
    Optional<FormSession> formSession(byte[] formTokenHash, Instant endedAfter);

    @SqlQuery(
            """
            SELECT person.id, person.name, coalesce(led.id, own.id) AS team, coalesce(led.name, own.name) AS team_name,
                led.id IS NOT NULL AS leads,
                led.id IS NULL AND EXISTS (SELECT FROM person report WHERE report.line_manager = person.id) AS manages_people,
                ARRAY(SELECT DISTINCT role FROM role_in_force WHERE person = person.id) AS roles
            FROM sign_in_session session
                JOIN person ON person.id = session.person
                JOIN team own ON own.id = person.team
                LEFT JOIN LATERAL (
                    SELECT id, name FROM team WHERE leader = person.id ORDER BY parent = person.team DESC, id LIMIT 1) led ON true
            WHERE session.token_hash = :tokenHash AND session.expires > :now
            """)
    Optional<Viewer> viewer(byte[] tokenHash, Instant now);

    @SqlQuery(
            """
            SELECT person.id, person.name, coalesce(led.id, own.id) AS team, coalesce(led.name, own.name) AS team_name,
                led.id IS NOT NULL AS leads,
                led.id IS NULL AND EXISTS (SELECT FROM person report WHERE report.line_manager = person.id) AS manages_people,
                ARRAY(SELECT DISTINCT role FROM role_in_force WHERE person = person.id) AS roles
            FROM persona
                JOIN person ON person.id = persona.person
                JOIN team own ON own.id = person.team
                LEFT JOIN LATERAL (
                    SELECT id, name FROM team WHERE leader = person.id ORDER BY parent = person.team DESC, id LIMIT 1) led ON true
            WHERE persona.id = :persona
            """)
    Optional<Viewer> personaViewer(String persona);

    @SqlQuery(
            """
            SELECT persona.id, person.name, person.post AS role, team.name AS place
            FROM persona JOIN person ON person.id = persona.person JOIN team ON team.id = person.team
            ORDER BY array_position(ARRAY['leader', 'manager', 'reviewer', 'administrator', 'editor'], persona.id)
            """)
    List<Persona> personas();

    @SqlQuery("SELECT person FROM persona WHERE id = :id")
    Optional<PersonId> persona(String id);

    @SqlUpdate(
            """
            INSERT INTO persona (id, person) VALUES (:id, :person)
            ON CONFLICT (id) DO UPDATE SET person = excluded.person
            """)
    void setPersona(String id, PersonId person);
}
