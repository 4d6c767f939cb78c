package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that the message of a failed statement has the place and the reason but no values. */
final class DatabaseFailureTest {
    private static final String WORD = "Quokkabeere";

    private Jdbi jdbi;
    private LetterDao letters;

    interface LetterDao {
        @SqlUpdate("INSERT INTO letter (text) VALUES (:text)")
        void add(String text);

        @SqlBatch("INSERT INTO letter (text) VALUES (:text)")
        void addAll(List<String> text);

        @SqlQuery("SELECT count(*) FROM letter WHERE text = :text AND pg_sleep(60) IS NOT NULL")
        int slowly(String text);

        @SqlQuery("SELECT :text::integer")
        int number(String text);
    }

    @BeforeEach
    void createTable() {
        jdbi = Database.createJdbi(TestServer.freshDatabase());
        jdbi.useHandle(
                handle -> handle.execute(
                        """
                CREATE TABLE letter (text text UNIQUE DEFERRABLE INITIALLY IMMEDIATE,
                    CONSTRAINT letter_is_short CHECK (length(text) < 20))
                """));
        letters = jdbi.onDemand(LetterDao.class);
    }

    @Test
    void theMessageNamesTheStatementTheCodeAndTheConstraint() {
        Throwable failure = catchThrowable(() -> letters.add(WORD.repeat(2)));

        assertThat(failure).isInstanceOf(DatabaseFailure.class).hasMessage("LetterDao.add failed, SQLSTATE 23514");
        assertThat(printed(failure))
                .contains("constraint letter_is_short", "DatabaseFailureTest")
                .doesNotContain(WORD);
    }

    @Test
    void noKindOfStatementRevealsAValue() {
        letters.add(WORD);
        assertSays("23505", () -> letters.addAll(List.of("one", WORD)));
        assertSays("22P02", () -> letters.number(WORD));
    }

    @Test
    void aFailedCommitRevealsNoValue() {
        letters.add(WORD);
        assertSays("23505", () -> new Transactions(jdbi).useTransaction(() -> {
            jdbi.useHandle(handle -> handle.execute("SET CONSTRAINTS ALL DEFERRED"));
            letters.add(WORD);
        }));
    }

    @Test
    void aStatementTimeoutRevealsNoValue() {
        letters.add(WORD);
        assertSays("57014", () -> new Transactions(jdbi).useTransaction(() -> {
            jdbi.useHandle(handle -> handle.execute("SET LOCAL statement_timeout = '10ms'"));
            letters.slowly(WORD);
        }));
    }

    /** Two transactions wait for each other. PostgreSQL aborts the one that detects the deadlock. */
    @Test
    void aDeadlockRevealsNoValue() throws InterruptedException {
        try (Handle other = jdbi.open()) {
            other.begin();
            other.execute("SET LOCAL deadlock_timeout = '1h'");
            other.execute("SELECT pg_advisory_xact_lock(1)");
            Thread waiting = new Thread(() -> other.execute("SELECT pg_advisory_xact_lock(2)"));
            Throwable failure = catchThrowable(() -> jdbi.useTransaction(handle -> {
                handle.execute("SELECT pg_advisory_xact_lock(2)");
                waiting.start();
                while (waitingForLocks() == 0) {
                    Thread.onSpinWait();
                }
                handle.createUpdate(
                                "WITH lock AS (SELECT pg_advisory_xact_lock(1)) INSERT INTO letter SELECT :word FROM lock")
                        .bind("word", WORD)
                        .execute();
            }));
            waiting.join();
            other.rollback();

            assertThat(printed(Redaction.redact(failure)))
                    .contains("SQLSTATE 40P01")
                    .doesNotContain(WORD);
            assertThat(TransientDatabaseFailure.isCauseOf(failure)).isTrue();
        }
    }

    @Test
    void aMessageThatRepeatsAnotherIsRemovedToo() {
        Throwable raw = catchThrowable(() -> Jdbi.create(TestServer.freshDatabase())
                .useHandle(handle -> handle.createQuery("SELECT :word::integer")
                        .bind("word", WORD)
                        .mapTo(Integer.class)
                        .one()));
        IllegalStateException wrapping = new IllegalStateException(raw);
        RuntimeException beside = new RuntimeException("beside");
        beside.addSuppressed(wrapping);

        assertThat(printed(wrapping)).contains(WORD);
        assertThat(printed(Redaction.redact(wrapping)))
                .contains("SQLSTATE 22P02")
                .doesNotContain(WORD);
        assertThat(printed(Redaction.redact(beside))).doesNotContain(WORD);
    }

    @Test
    void otherExceptionsAreUnchanged() {
        Throwable other = new IllegalStateException("outside of a call", new RuntimeException("why"));

        assertThat(Redaction.redact(other)).isSameAs(other);
    }

    @Test
    void aMigrationThatFailsOnARowDoesNotRevealTheRow() {
        assertThatThrownBy(
                        () -> new Migrations(TestServer.freshDatabase(), "migrations-of-tests/quoting.yaml").migrate())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("0003_quote.sql")
                .hasMessageContaining("SQLSTATE 23505")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain(WORD));
    }

    private long waitingForLocks() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .mapTo(Long.class)
                .one());
    }

    private static void assertSays(String state, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        Throwable failure = catchThrowable(work);
        assertThat(failure).isInstanceOf(DatabaseFailure.class).hasMessageEndingWith("SQLSTATE " + state);
        assertThat(printed(failure)).doesNotContain(WORD);
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
