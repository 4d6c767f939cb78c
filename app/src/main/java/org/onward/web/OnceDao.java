package org.onward.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OnceDao {
    /** @return 1 when the key is ours now, 0 when the work was done before; waits for somebody doing it at the moment. */
    @SqlUpdate(
            """
            INSERT INTO once (person, key, body_mac, answer, recorded)
            VALUES (:person, :key, :mac, '', :now)
            ON CONFLICT DO NOTHING
            """)
    int claim(UUID person, String key, byte[] mac, Instant now);

    /** The answer to the same body; nothing when the key was used with another one. */
    @SqlQuery("SELECT answer FROM once WHERE person = :person AND key = :key AND body_mac = :mac")
    Optional<String> answer(UUID person, String key, byte[] mac);

    @SqlUpdate("UPDATE once SET answer = :answer WHERE person = :person AND key = :key")
    void keep(UUID person, String key, String answer);
}
