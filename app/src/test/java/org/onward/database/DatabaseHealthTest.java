package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.db.ManagedDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the database is healthy only if it accepts writes. */
final class DatabaseHealthTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));

    @AfterEach
    void removeTrigger() {
        database.jdbi().useHandle(handle -> handle.execute("DROP FUNCTION IF EXISTS refuse_row() CASCADE"));
    }

    @Test
    void itIsHealthyAfterACommittedWriteAndKeepsNoRow() {
        HealthCheck.Result result = new DatabaseHealth(database.jdbi(), clock).execute();

        assertThat(result.isHealthy()).as(result.getMessage()).isTrue();
        assertThat(number("SELECT count(*) FROM health_check")).isZero();
    }

    /** A single row may fit into an existing page; a temporary file needs free disk space. */
    @Test
    void theCheckWritesATemporaryFile() {
        String plan = database.jdbi().inTransaction(handle -> {
            HealthDao dao = handle.attach(HealthDao.class);
            dao.limitTimeAndMemory();
            return handle.createQuery("EXPLAIN (ANALYZE) " + HealthDao.SORT_ON_DISK)
                    .mapTo(String.class)
                    .collect(Collectors.joining("\n"));
        });

        assertThat(plan).contains("external merge  Disk");
    }

    @Test
    void itIsUnhealthyWhenNoTemporaryFileCanBeWritten() {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                """
                        CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN PERFORM set_config('temp_file_limit', '0', true); RETURN NEW; END $$;
                        CREATE TRIGGER refuse_row BEFORE INSERT ON health_check
                            FOR EACH ROW EXECUTE FUNCTION refuse_row()
                        """));

        HealthCheck.Result result = new DatabaseHealth(database.jdbi(), clock).execute();

        assertThat(result.isHealthy()).isFalse();
        assertThat(result.getMessage()).contains("SQLSTATE 53400");
    }

    @ParameterizedTest
    @CsvSource({"53100,disk is full", "25006,takes no writes", "57014,within 2 seconds", "XX001,SQLSTATE XX001"})
    void theReasonOfAFailedWriteIsReported(String state, String message) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = 'Quokkabeere'; END $$;
                        CREATE TRIGGER refuse_row BEFORE INSERT ON health_check
                            FOR EACH ROW EXECUTE FUNCTION refuse_row()
                        """
                                .formatted(state)));

        HealthCheck.Result result = new DatabaseHealth(database.jdbi(), clock).execute();

        assertThat(result.isHealthy()).isFalse();
        assertThat(result.getMessage()).contains(message).doesNotContain("Quokkabeere");
        assertThat(result.getError()).as("a stack trace for the admin port").isNull();
    }

    @Test
    void aBlockedWriteTimesOut() {
        try (Handle other = database.jdbi().open()) {
            other.begin();
            other.execute("LOCK TABLE health_check IN ACCESS EXCLUSIVE MODE");

            HealthCheck.Result result = new DatabaseHealth(database.jdbi(), clock).execute();

            assertThat(result.isHealthy()).isFalse();
            assertThat(result.getMessage()).contains("within 2 seconds");
            other.rollback();
        }
    }

    @Test
    void aMissingConnectionIsReported() throws Exception {
        try (Relay relay = new Relay(database.settings())) {
            DatabaseSettings settings = new DatabaseSettings(
                    relay.through(database.settings().url()),
                    database.settings().user(),
                    database.settings().password(),
                    1,
                    1);
            ManagedDataSource pool = settings.open(new MetricRegistry());
            Jdbi jdbi = Database.createJdbi(pool);
            assertThat(new DatabaseHealth(jdbi, clock).execute().isHealthy()).isTrue();

            relay.disconnect();

            HealthCheck.Result result = new DatabaseHealth(jdbi, clock).execute();
            assertThat(result.isHealthy()).isFalse();
            assertThat(result.getMessage()).contains("No connection");
            pool.stop();
        }
    }

    private long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
