package org.onward.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OutboxDao {
    @SqlUpdate(
            """
            INSERT INTO outbox (topic, recipient, body, created, next_attempt)
            VALUES (:topic, :recipient, :body, :now, :now)
            """)
    void add(String topic, UUID recipient, String body, Instant now);

    /**
     * Locks, until the transaction ends, the first message of each recipient if it is due and nobody else has locked it. A
     * later message of the same recipient has to wait for the first.
     */
    @SqlQuery(
            """
            SELECT id, topic, recipient, body, created, attempts
            FROM outbox
            WHERE state = 'waiting' AND next_attempt <= :now AND topic = ANY (:topics)
              AND NOT EXISTS (
                SELECT FROM outbox earlier
                WHERE earlier.state = 'waiting' AND earlier.recipient = outbox.recipient AND earlier.id < outbox.id
                  AND earlier.topic = ANY (:topics))
            ORDER BY next_attempt, id
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<Message> claim(List<String> topics, Instant now, int limit);

    @SqlUpdate(
            """
            UPDATE outbox
            SET state = 'delivered', attempts = attempts + 1, ended = :now, body = '', failure = NULL
            WHERE id = :id
            """)
    void delivered(long id, Instant now);

    @SqlUpdate("UPDATE outbox SET attempts = attempts + 1, next_attempt = :next, failure = :failure WHERE id = :id")
    void postpone(long id, Instant next, String failure);

    @SqlUpdate(
            """
            UPDATE outbox
            SET state = 'failed', attempts = attempts + 1, ended = :now, failure = :failure
            WHERE id = :id
            """)
    void giveUp(long id, Instant now, String failure);

    @SqlQuery(
            """
            SELECT topic, count(*) FILTER (WHERE state = 'waiting') AS waiting,
                min(created) FILTER (WHERE state = 'waiting') AS oldest,
                count(*) FILTER (WHERE state = 'failed') AS failed,
                (array_agg(failure ORDER BY state, id DESC) FILTER (WHERE failure IS NOT NULL))[1] AS failure
            FROM outbox
            WHERE state IN ('waiting', 'failed')
            GROUP BY topic
            ORDER BY topic
            """)
    List<TopicState> undelivered();

    @SqlUpdate(
            """
            UPDATE outbox
            SET state = 'waiting', attempts = 0, next_attempt = :now, ended = NULL
            WHERE state = 'failed' AND topic = :topic
            """)
    int retry(String topic, Instant now);

    @SqlUpdate(
            """
            DELETE FROM outbox
            WHERE id = ANY (ARRAY(
                SELECT id FROM outbox
                WHERE (state = 'delivered' AND ended < :deliveredBefore) OR (state = 'failed' AND ended < :failedBefore)
                ORDER BY ended
                LIMIT :limit))
            """)
    int deleteOldMessages(Instant deliveredBefore, Instant failedBefore, int limit);
}
