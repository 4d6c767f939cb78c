package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    interface TillDao {
        @SqlUpdate("CREATE TABLE IF NOT EXISTS till (name text PRIMARY KEY, pence integer NOT NULL)")
        void createTable();

        @SqlUpdate("INSERT INTO till (name, pence) VALUES (:name, 0)")
        void open(String name);

        @SqlUpdate("UPDATE till SET pence = pence + :pence WHERE name = :name")
        int pay(String name, int pence);

        @SqlQuery("SELECT pence FROM till ORDER BY name")
        List<Integer> pence();

        @SqlQuery("SELECT pg_backend_pid()")
        int backend();

        @SqlUpdate("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$")
        void failWithSerializationFailure();
    }

    private final Transactions transactions = new Transactions(database.jdbi());
    private final TillDao tills = database.jdbi().onDemand(TillDao.class);

    @BeforeEach
    void openTwoTills() {
        tills.createTable();
        tills.open("left");
        tills.open("right");
    }

    @AfterAll
    static void dropTable() {
        database.jdbi().useHandle(handle -> handle.execute("DROP TABLE till"));
    }

    @Test
    void aFailedTransactionIsRolledBack() {
        assertThatThrownBy(() -> transactions.useTransaction(() -> {
                    tills.pay("left", 5);
                    throw new IllegalStateException("the till is stuck");
                }))
                .hasMessage("the till is stuck");

        assertThat(tills.pence()).containsExactly(0, 0);
    }

    @Test
    void onDemandDaosAndNestedTransactionsJoinTheTransaction() {
        assertThatThrownBy(() -> transactions.useTransaction(() -> {
                    int backend = tills.backend();
                    transactions.useTransaction(() -> {
                        tills.pay("left", 5);
                        assertThat(tills.backend()).isEqualTo(backend);
                    });
                    int joined = transactions.inTransaction(tills::backend);
                    assertThat(joined).isEqualTo(backend);
                    throw new IllegalStateException("after the inner one returned");
                }))
                .hasMessage("after the inner one returned");

        assertThat(tills.pence()).containsExactly(0, 0);
    }

    @Test
    void aSerializationFailureIsRetriedAfterARollback() {
        AtomicInteger attempts = new AtomicInteger();

        transactions.useTransaction(() -> {
            tills.pay("left", 1);
            if (attempts.incrementAndGet() < 3) {
                tills.failWithSerializationFailure();
            }
        });

        assertThat(attempts).hasValue(3);
        assertThat(tills.pence()).containsExactly(1, 0);
    }

    @Test
    void onlyTheOutermostTransactionIsRetried() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();

        assertThatThrownBy(() -> transactions.useTransaction(() -> {
                    outer.incrementAndGet();
                    transactions.useTransaction(() -> {
                        inner.incrementAndGet();
                        tills.failWithSerializationFailure();
                    });
                }))
                .hasStackTraceContaining("SQLSTATE 40001");

        assertThat(outer).hasValue(3);
        assertThat(inner).hasValue(3);
    }

    @Test
    void otherFailuresAreNotRetried() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.useTransaction(() -> {
                    attempts.incrementAndGet();
                    tills.open("left");
                }))
                .hasStackTraceContaining("till_pkey");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void bothTransactionsOfADeadlockSucceedInTheEnd() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> payBoth("left", "right", bothHoldOne));
            Future<?> second = threads.submit(() -> payBoth("right", "left", bothHoldOne));
            first.get(30, TimeUnit.SECONDS);
            second.get(30, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(tills.pence()).containsExactly(2, 2);
    }

    private void payBoth(String first, String second, CyclicBarrier bothHoldOne) {
        CountDownLatch firstAttempt = new CountDownLatch(1);
        transactions.useTransaction(() -> {
            tills.pay(first, 1);
            if (firstAttempt.getCount() == 1) {
                firstAttempt.countDown();
                await(bothHoldOne);
            }
            tills.pay(second, 1);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
