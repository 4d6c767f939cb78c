package org.onward.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OnceDao {
    @SuppressWarnings("ArrayRecordComponent")
    record Done(byte[] bodyMac, String answer, Instant recorded) {}

    /** @return 1 when the key is ours now, 0 when the work was done before; waits for somebody doing it at the moment. */
    @SqlUpdate(
            """
            INSERT INTO once (person, key, body_mac, answer, recorded)
            VALUES (:person, :key, :mac, '', :now)
            ON CONFLICT DO NOTHING
            """)
    int claim(UUID person, String key, byte[] mac, Instant now);

    /** What was done under a key that is taken. */
    @SqlQuery("SELECT body_mac, answer, recorded FROM once WHERE person = :person AND key = :key")
    Optional<Done> done(UUID person, String key);

    @SqlUpdate("UPDATE once SET answer = :answer WHERE person = :person AND key = :key")
    void keep(UUID person, String key, String answer);

    @SqlUpdate(
            """
            DELETE FROM once
            WHERE ctid = ANY (ARRAY(SELECT ctid FROM once WHERE recorded < :before ORDER BY recorded LIMIT :most))
            """)
    int forget(Instant before, int most);
}
