package org.onward.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface IdempotencyDao {
    /** @param requestMac covers the body and the class of the response */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record StoredResponse(byte[] requestMac, String answer, Instant recorded) {}

    /**
     * Stores a key. The answer is empty until {@link #storeAnswer}, in the same transaction. It waits for a concurrent
     * transaction with the same key.
     *
     * @return 1 if the key is new, 0 if it is already stored
     */
    @SqlUpdate(
            """
            INSERT INTO idempotency_key (person, key, body_mac, answer, recorded)
            VALUES (:person, :key, :mac, '', :now)
            ON CONFLICT DO NOTHING
            """)
    int claim(UUID person, String key, byte[] mac, Instant now);

    @SqlQuery(
            "SELECT body_mac AS request_mac, answer, recorded FROM idempotency_key WHERE person = :person AND key = :key")
    Optional<StoredResponse> find(UUID person, String key);

    @SqlUpdate("UPDATE idempotency_key SET answer = :answer WHERE person = :person AND key = :key")
    void storeAnswer(UUID person, String key, String answer);

    /** PostgreSQL has no DELETE with a LIMIT. An array of ctids is read by a TID scan. */
    @SqlUpdate(
            """
            DELETE FROM idempotency_key
            WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency_key WHERE recorded < :before ORDER BY recorded LIMIT :limit))
            """)
    int deleteRecordedBefore(Instant before, int limit);
}
