package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MigrationsTest {

    private static final String GOOD = "migrations-of-tests/good.yaml";
    private static final String BROKEN = "migrations-of-tests/broken.yaml";
    private static final String INDEXED = "migrations-of-tests/indexed.yaml";

    private final DataSource empty = TestServer.freshDatabase();

    @Test
    void everyChangesetRunsOnceAndIsRecorded() {
        Migrations migrations = new Migrations(empty, GOOD);

        migrations.migrate();
        migrations.migrate();

        MigrationStatus status = migrations.status();
        assertThat(status.pending()).isZero();
        assertThat(status.applied())
                .extracting(MigrationStatus.Applied::id)
                .containsExactly("1-create-harbour", "1-create-boat");
        assertThat(status.applied())
                .extracting(MigrationStatus.Applied::file)
                .containsOnly("migrations-of-tests/0001_create_boat.sql");
        assertThat(status.applied())
                .allMatch(applied ->
                        Duration.between(applied.at(), Instant.now()).abs().compareTo(Duration.ofMinutes(5)) < 0);
    }

    @Test
    void pendingChangesetsAreCounted() {
        new Migrations(empty, GOOD).migrate();

        assertThat(new Migrations(empty, BROKEN).status().pending()).isEqualTo(1);
    }

    @Test
    void aFailedUpgradeKeepsTheChangesetsBeforeAndNothingOfTheOneThatFailed() {
        Migrations broken = new Migrations(empty, BROKEN);

        assertThatThrownBy(broken::migrate)
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("0002_fail.sql")
                .hasMessageContaining("Changesets before this one are kept");

        assertThat(tables()).containsExactly("boat", "harbour");
        assertThat(broken.status().pending()).isEqualTo(1);
    }

    @Test
    void theNextStartContinuesWithTheChangesetThatFailed() {
        Migrations broken = new Migrations(empty, BROKEN);
        assertThatThrownBy(broken::migrate).isInstanceOf(MigrationFailure.class);
        execute("CREATE TABLE ship (id uuid PRIMARY KEY)");

        broken.migrate();

        assertThat(tables()).containsExactly("boat", "crew", "harbour", "oar", "ship");
        assertThat(broken.status().pending()).isZero();
    }

    @Test
    void aChangesetCommitsTogetherWithTheRowThatRecordsIt() {
        Migrations migrations = new Migrations(empty, GOOD);
        migrations.migrate();
        migrations.rollBackAll();
        execute("ALTER TABLE databasechangelog ADD CONSTRAINT not_recorded CHECK (id <> '1-create-boat')");

        assertThatThrownBy(migrations::migrate).isInstanceOf(MigrationFailure.class);
        assertThat(tables()).containsExactly("harbour");

        execute("ALTER TABLE databasechangelog DROP CONSTRAINT not_recorded");
        migrations.migrate();
        assertThat(tables()).containsExactly("boat", "harbour");
    }

    @Test
    void anIndexThatAKillLeftInvalidIsBuiltAnew() {
        new Migrations(empty, GOOD).migrate();
        execute("INSERT INTO harbour VALUES ('Whitby')");
        execute("INSERT INTO boat SELECT gen_random_uuid(), 'Whitby' FROM generate_series(1, 2)");
        assertThatThrownBy(() -> execute("CREATE UNIQUE INDEX CONCURRENTLY boat_harbour ON boat (harbour)"));
        assertThat(validIndexes()).doesNotContain("boat_harbour");

        Migrations indexed = new Migrations(empty, INDEXED);
        indexed.migrate();

        assertThat(validIndexes()).contains("boat_harbour");
        assertThat(indexed.status().pending()).isZero();
        indexed.rollBackAll();
        assertThat(tables()).isEmpty();
    }

    @Test
    void theLockOfAKilledLiquibaseIsCleared() {
        new Migrations(empty, GOOD).migrate();
        Jdbi.create(empty)
                .useHandle(handle -> handle.execute("UPDATE databasechangeloglock"
                        + " SET locked = TRUE, lockgranted = now(), lockedby = 'a process that is no more'"));

        new Migrations(empty, GOOD).migrate();

        assertThat(lockedBy()).isEmpty();
    }

    /** One of them creates an index concurrently, which waits for all older snapshots. */
    @Test
    void severalNodesMayMigrateConcurrently() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                starts.add(nodes.submit(() -> new Migrations(empty, INDEXED).migrate()));
            }
            for (Future<?> start : starts) {
                start.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(new Migrations(empty, INDEXED).status().applied()).hasSize(3);
        assertThat(validIndexes()).contains("boat_harbour");
    }

    @Test
    void theWholeSchemaCanBeRolledBackAndCreatedAgain() {
        Migrations migrations = new Migrations(empty);
        migrations.migrate();
        List<String> before = tables();
        int steps = migrations.status().applied().size();

        migrations.rollBackAll();
        assertThat(remainingObjects())
                .as("objects that the rollbacks have not removed")
                .isEmpty();
        assertThat(migrations.status().pending()).isEqualTo(steps);

        migrations.migrate();
        assertThat(tables()).isEqualTo(before);
    }

    private List<String> tables() {
        return names(
                """
                SELECT tablename FROM pg_tables
                WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'
                ORDER BY tablename
                """);
    }

    /** All tables, views, sequences, types and functions. */
    private List<String> remainingObjects() {
        return names(
                """
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'databasechangelog%'
                UNION ALL
                SELECT typname FROM pg_type
                WHERE typnamespace = 'public'::regnamespace AND typname !~ '^_?databasechangelog'
                UNION ALL
                SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                """);
    }

    private List<String> validIndexes() {
        return names("SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indisvalid");
    }

    private void execute(String sql) {
        Jdbi.create(empty).useHandle(handle -> handle.execute(sql));
    }

    private List<String> lockedBy() {
        return names("SELECT lockedby FROM databasechangeloglock WHERE locked");
    }

    private List<String> names(String sql) {
        return Jdbi.create(empty)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
