package org.onward.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.LoggedText;
import org.onward.SmallTrust;
import org.onward.database.TestDatabase;
import org.onward.database.Transactions;

/** Messages are delivered if, and only if, what caused them was committed: in order, by one node at a time. */
@Timeout(60)
final class OutboxTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String TOPIC = "greeting";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Outbox outbox = new Outbox(database.jdbi(), now::get);
    private final List<String> delivered = new ArrayList<>();
    private UUID ash;
    private UUID bo;

    /** What a handler of a test does with a message. */
    private interface Action {
        void on(Message message) throws Exception;
    }

    private record Handler(Action action) implements MessageHandler {
        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void deliver(Message message) throws Exception {
            action.on(message);
        }
    }

    @BeforeEach
    void start() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        ash = trust.branch().members().get(0).value();
        bo = trust.branch().members().get(1).value();
    }

    @Test
    void aMessageIsDeliveredOnceAndItsBodyIsDeleted() {
        add(ash, "hello");

        deliver(message -> delivered.add(message.body()));
        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).containsExactly("hello");
        assertThat(outbox.undelivered()).isEmpty();
        assertThat(number("SELECT count(*) FROM outbox WHERE state = 'delivered' AND body = ''"))
                .isOne();
    }

    @Test
    void aMessageGoesWithTheTransactionThatWroteIt() {
        assertThatThrownBy(() -> new Transactions(database.jdbi()).useTransaction(() -> {
                    outbox.add(TOPIC, ash, "hello");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThatThrownBy(() -> outbox.add(TOPIC, ash, "hello")).hasMessageContaining("outside of a transaction");

        assertThat(number("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void messagesToOnePersonKeepTheirOrderAndDoNotHoldUpOthers() {
        add(ash, "first");
        add(ash, "second");
        add(bo, "other");

        deliver(message -> {
            if (message.body().equals("first")) {
                throw new IllegalStateException();
            }
            delivered.add(message.body());
        });
        assertThat(delivered).containsExactly("other");

        pass(Duration.ofMinutes(1));
        deliver(message -> delivered.add(message.body()));
        assertThat(delivered).containsExactly("other", "first", "second");
    }

    @Test
    void aMessageThatFailsIsTriedAgainAfterGrowingPausesAndGivenUpInTheEnd() {
        add(ash, "hello");
        List<Duration> pauses = new ArrayList<>();

        Action fails = message -> {
            delivered.add(message.body());
            throw new IllegalStateException("the body was " + message.body());
        };
        try (LoggedText log = new LoggedText()) {
            deliver(fails);
            while (number("SELECT count(*) FROM outbox WHERE state = 'waiting'") > 0) {
                Instant next = next();
                pauses.add(Duration.between(now.get(), next));
                now.set(next.minusMillis(1));
                int before = delivered.size();
                deliver(fails);
                assertThat(delivered).hasSize(before);
                now.set(next);
                deliver(fails);
            }
            assertThat(log.all()).anyMatch(line -> line.contains("given up"));
            assertThat(log.all()).noneMatch(line -> line.contains("hello"));
        }

        assertThat(delivered).hasSize(Delivery.ATTEMPTS);
        assertThat(pauses)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .endsWith(Duration.ofMinutes(256));
        TopicState state = outbox.undelivered().get(0);
        assertThat(state.failed()).isOne();
        assertThat(state.failure()).contains("The program reported an error (IllegalStateException).");
    }

    @Test
    void aMessageThatWasGivenUpDoesNotHoldUpTheNextToTheSamePerson() {
        add(ash, "given up");
        giveUp();
        add(ash, "next");

        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).containsExactly("next");
        assertThat(outbox.undelivered().get(0).failed()).isOne();
    }

    @Test
    void aFailedMessageCanBeTriedAgain() {
        add(ash, "hello");
        giveUp();

        assertThat(outbox.retry("another topic")).isZero();
        assertThat(outbox.retry(TOPIC)).isOne();
        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).containsExactly("hello");
        assertThat(outbox.undelivered()).isEmpty();
    }

    @Test
    void twoNodesNeverDeliverOneMessageAtTheSameTimeNorTheNextToTheSamePerson() {
        add(ash, "first");
        add(ash, "second");
        add(bo, "other");
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> byFirstNode = new ArrayList<>();
        CompletableFuture<Void> firstNode = CompletableFuture.runAsync(() -> deliver(message -> {
            inTheMiddle.countDown();
            goOn.await();
            byFirstNode.add(message.body());
        }));
        await(inTheMiddle);
        add(bo, "later");

        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).isEmpty();
        goOn.countDown();
        firstNode.join();
        assertThat(byFirstNode).containsExactlyInAnyOrder("first", "second", "other", "later");
    }

    @Test
    void aNodeDeliversWhatAnotherHasNotClaimed() {
        add(ash, "first");
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> firstNode = CompletableFuture.runAsync(() -> deliver(message -> {
            inTheMiddle.countDown();
            goOn.await();
        }));
        await(inTheMiddle);
        add(bo, "other");

        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).containsExactly("other");
        goOn.countDown();
        firstNode.join();
    }

    /** At least once: the node had delivered the message, and could not note it any more. */
    @Test
    void aNodeThatDiesInTheMiddleLeavesTheMessageToAnother() {
        add(ash, "hello");

        assertThatThrownBy(() -> deliver(message -> {
                    delivered.add(message.body());
                    loseConnection();
                }))
                .isInstanceOf(RuntimeException.class);
        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).containsExactly("hello", "hello");
        assertThat(outbox.undelivered()).isEmpty();
    }

    @Test
    void aFailedHandlersWritesAreRolledBack() {
        add(ash, "hello");

        deliver(message -> {
            new Transactions(database.jdbi()).useTransaction(() -> outbox.add(TOPIC, bo, "answer"));
            database.jdbi().useHandle(handle -> handle.execute("SELECT 1 / 0"));
        });

        assertThat(number("SELECT count(*) FROM outbox")).isOne();
        assertThat(outbox.undelivered().get(0).failure())
                .contains("The database refused a statement (SQLSTATE 22012).");
    }

    @Test
    void aMessageWithoutHandlerWaitsAndHoldsUpNothing() {
        new Transactions(database.jdbi()).useTransaction(() -> outbox.add("of a newer version", ash, "news"));
        add(ash, "hello");

        deliver(message -> delivered.add(message.body()));

        assertThat(delivered).containsExactly("hello");
        assertThat(outbox.undelivered().get(0).waiting()).isOne();
    }

    @Test
    void deletingAPersonDeletesTheirMessages() {
        add(ash, "hello");
        add(bo, "hello");

        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE team SET leader = NULL WHERE leader = ?", ash);
            handle.execute("DELETE FROM persona WHERE person = ?", ash);
            handle.execute("DELETE FROM post WHERE person = ?", ash);
            handle.execute("DELETE FROM person WHERE id = ?", ash);
        });

        assertThat(number("SELECT count(*) FROM outbox")).isOne();
    }

    @Test
    void deliveredMessagesAreDeletedAfterSevenDaysAndFailedOnesAfterNinety() {
        add(ash, "delivered");
        deliver(message -> delivered.add(message.body()));
        add(bo, "given up");
        giveUp();
        Instant end = now.get();
        add(ash, "waits");

        now.set(NOW.plus(Outbox.DELIVERED_KEPT));
        assertThat(outbox.deleteOldMessages(10)).isZero();
        now.set(NOW.plus(Outbox.DELIVERED_KEPT).plusSeconds(1));
        assertThat(outbox.deleteOldMessages(10)).isOne();
        now.set(end.plus(Outbox.FAILED_KEPT));
        assertThat(outbox.deleteOldMessages(10)).isZero();
        now.set(end.plus(Outbox.FAILED_KEPT).plusSeconds(1));
        assertThat(outbox.deleteOldMessages(10)).isOne();
        assertThat(number("SELECT count(*) FROM outbox WHERE state = 'waiting'"))
                .isOne();
    }

    private void add(UUID recipient, String body) {
        new Transactions(database.jdbi()).useTransaction(() -> outbox.add(TOPIC, recipient, body));
    }

    private void deliver(Action action) {
        new Delivery(database.jdbi(), now::get, List.of(new Handler(action))).run();
    }

    private void giveUp() {
        for (int attempt = 1; attempt <= Delivery.ATTEMPTS; attempt++) {
            deliver(message -> {
                throw new IllegalStateException();
            });
            if (attempt < Delivery.ATTEMPTS) {
                pass(Delivery.pauseAfter(attempt));
            }
        }
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    private Instant next() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT next_attempt FROM outbox WHERE state = 'waiting'")
                        .mapTo(Instant.class)
                        .one());
    }

    /** What happens to the transaction of a node that is no more. */
    private static void loseConnection() {
        int own = database.jdbi().withHandle(handle -> handle.createQuery("SELECT pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
        CompletableFuture.runAsync(() -> database.jdbi()
                        .useHandle(handle -> handle.select("SELECT pg_terminate_backend(?, 10000)", own)
                                .mapTo(Boolean.class)
                                .one()))
                .join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
