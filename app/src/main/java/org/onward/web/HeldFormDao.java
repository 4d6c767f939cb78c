package org.onward.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface HeldFormDao {
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record HeldFormRow(UUID id, byte[] session, UUID person, byte[] sealed, Instant held, Instant expires) {}

    /** Stores one form for each session. A later form replaces an earlier one. */
    @SqlUpdate(
            """
            INSERT INTO held_form (session, id, person, sealed, held, expires)
            VALUES (:session, :id, :person, :sealed, :held, :expires)
            ON CONFLICT (session) DO UPDATE
            SET id = excluded.id, person = excluded.person, sealed = excluded.sealed, held = excluded.held,
                expires = excluded.expires
            """)
    void store(byte[] session, UUID id, UUID person, byte[] sealed, Instant held, Instant expires);

    @SqlQuery(
            """
            SELECT id, session, person, sealed, held, expires
            FROM held_form
            WHERE person = :person AND expires > :now
            ORDER BY held DESC, id
            """)
    List<HeldFormRow> heldFormsOf(UUID person, Instant now);

    @SqlUpdate("DELETE FROM held_form WHERE id = :id AND person = :person")
    int delete(UUID id, UUID person);

    @SqlUpdate("DELETE FROM held_form WHERE expires <= :now")
    void deleteExpired(Instant now);

    @SqlUpdate(
            """
            DELETE FROM held_form
            WHERE id IN (SELECT id FROM held_form WHERE expires <= :now LIMIT :limit FOR UPDATE SKIP LOCKED)
            """)
    int deleteExpired(Instant now, int limit);
}
