package org.onward.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stores messages for delivery, and lists those that are not delivered. */
public final class Outbox {
    /** Operators look for a delivered message in the days after. */
    static final Duration DELIVERED_KEPT = Duration.ofDays(7);

    /** Until then an operator can retry a failed message. */
    static final Duration FAILED_KEPT = Duration.ofDays(90);

    private final Jdbi jdbi;
    private final OutboxDao dao;
    private final InstantSource clock;

    public Outbox(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.dao = jdbi.onDemand(OutboxDao.class);
        this.clock = clock;
    }

    /**
     * Adds a message in the transaction of the caller (see {@code Transactions}).
     *
     * @param topic chooses the handler
     * @param body as the topic defines it; deleted once it was delivered
     * @throws IllegalStateException when the caller has no transaction: the message could be lost, or sent for nothing
     */
    public void add(String topic, UUID recipient, String body) {
        if (!jdbi.withHandle(Handle::isInTransaction)) {
            throw new IllegalStateException(
                    "A message of the topic %s was added outside of a transaction. Use Transactions.".formatted(topic));
        }
        dao.add(topic, recipient, body, clock.instant());
    }

    /** The topics with messages that are not delivered, by name. */
    public List<TopicState> undelivered() {
        return dao.undelivered();
    }

    /**
     * Lets the messages of a topic that were given up be tried again, from the first attempt. They come after whatever was
     * delivered in the meantime.
     *
     * @return how many
     */
    public int retry(String topic) {
        return dao.retry(topic, clock.instant());
    }

    /**
     * Deletes messages that were delivered more than 7 days ago, or given up more than 90 days ago.
     *
     * @return how many, at most so many as asked
     */
    public int deleteOldMessages(int limit) {
        Instant now = clock.instant();
        return dao.deleteOldMessages(now.minus(DELIVERED_KEPT), now.minus(FAILED_KEPT), limit);
    }
}
