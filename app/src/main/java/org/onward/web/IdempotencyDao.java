package org.onward.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface IdempotencyDao {
    @SuppressWarnings("ArrayRecordComponent")
    record StoredAnswer(byte[] bodyMac, String answer, Instant recorded) {}

    /**
     * @return 1 when this transaction claimed the key, 0 when the key is in use; waits for a concurrent transaction
     *     with the same key
     */
    @SqlUpdate(
            """
            INSERT INTO idempotency_key (person, key, body_mac, answer, recorded)
            VALUES (:person, :key, :mac, '', :now)
            ON CONFLICT DO NOTHING
            """)
    int claim(UUID person, String key, byte[] mac, Instant now);

    /** The stored answer of a key. */
    @SqlQuery("SELECT body_mac, answer, recorded FROM idempotency_key WHERE person = :person AND key = :key")
    Optional<StoredAnswer> find(UUID person, String key);

    @SqlUpdate("UPDATE idempotency_key SET answer = :answer WHERE person = :person AND key = :key")
    void storeAnswer(UUID person, String key, String answer);

    @SqlUpdate(
            """
            DELETE FROM idempotency_key
            WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency_key WHERE recorded < :before ORDER BY recorded LIMIT :most))
            """)
    int deleteOlder(Instant before, int most);
}
