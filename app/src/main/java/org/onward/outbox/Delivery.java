package org.onward.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.FailureWords;
import org.onward.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the messages that are due. A batch is one transaction, which holds the locks of its messages until they are
 * delivered: when the node stops, or loses its connection, PostgreSQL releases them, and another node delivers the batch
 * again.
 */
public final class Delivery implements Runnable {
    /** After so many attempts, over about eight and a half hours, a message is given up. */
    static final int ATTEMPTS = 10;

    /** How many messages are delivered again, at most, when a node stops in the middle. */
    private static final int BATCH = 20;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final String SAVEPOINT = "delivery";
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Jdbi jdbi;
    private final OutboxDao dao;
    private final InstantSource clock;
    private final Map<String, MessageHandler> handlers;

    /** @param handlers one for each topic; messages of other topics wait, for instance for a newer version of Onward */
    public Delivery(Jdbi jdbi, InstantSource clock, List<MessageHandler> handlers) {
        this.jdbi = jdbi;
        this.dao = jdbi.onDemand(OutboxDao.class);
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(MessageHandler::topic, Function.identity()));
    }

    public Job job() {
        return Job.after("deliver-messages", "Delivery of messages", Duration.ofMinutes(1), this);
    }

    @Override
    public void run() {
        if (handlers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int claimed;
        do {
            claimed = jdbi.inTransaction(transaction -> deliverBatch(transaction, now));
        } while (claimed > 0);
    }

    private int deliverBatch(Handle transaction, Instant now) {
        List<Message> batch = dao.claim(List.copyOf(handlers.keySet()), now, BATCH);
        batch.forEach(message -> deliver(transaction, message));
        return batch.size();
    }

    /** What the handler wrote to the database is taken back when it fails. */
    private void deliver(Handle transaction, Message message) {
        transaction.savepoint(SAVEPOINT);
        try {
            Objects.requireNonNull(handlers.get(message.topic())).deliver(message);
        } catch (Exception e) {
            transaction.rollbackToSavepoint(SAVEPOINT);
            keepFailure(message, FailureWords.describe(e));
            return;
        }
        transaction.releaseSavepoint(SAVEPOINT);
        dao.delivered(message.id(), clock.instant());
    }

    private void keepFailure(Message message, String failure) {
        int failed = message.attempts() + 1;
        if (failed < ATTEMPTS) {
            dao.postpone(message.id(), clock.instant().plus(pauseAfter(failed)), failure);
        } else {
            dao.giveUp(message.id(), clock.instant(), failure);
            LOG.warn("The {} was given up. {}", message, failure);
        }
    }

    /** 1 minute, then twice as long each time: the last is more than four hours. */
    static Duration pauseAfter(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
    }
}
