package org.onward.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onward.LoggedText;
import org.onward.database.DatabaseUnavailable;
import org.onward.database.Migrations;

@Tag("embedded")
@Timeout(120)
class EmbeddedDatabaseTest {

    private Path folder;

    @BeforeEach
    void createDataFolder() throws IOException {
        folder = DatabaseFolders.copy();
    }

    @AfterEach
    void deleteDataFolder() throws IOException {
        DatabaseFolders.remove(folder);
    }

    @Test
    void aCommitIsOnTheDiskBeforeItIsAcknowledged() throws IOException {
        List<String> settings = DatabaseFolders.withDatabase(
                folder,
                jdbi -> List.of(
                        show(jdbi, "fsync"),
                        show(jdbi, "synchronous_commit"),
                        show(jdbi, "full_page_writes"),
                        show(jdbi, "listen_addresses"),
                        show(jdbi, "is_superuser"),
                        show(jdbi, "server_version_num").substring(0, 2)));

        assertThat(settings).containsExactly("on", "on", "on", "127.0.0.1", "off", "18");
        assertThat(postmaster()).as("processes that are running after closing").isEmpty();
    }

    @Test
    void connectingNeedsThePassword() {
        try (DataFolder locked = DataFolder.openLocked(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked)) {
            String url = database.settings().url();

            assertThatThrownBy(() -> Jdbi.create(url, "onward", "guess").open())
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> Jdbi.create(url, "postgres", "").open()).isNotNull();
        }
    }

    @Test
    void everyAcknowledgedWriteSurvivesAKillOfTheService() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (AnotherService service = AnotherService.writing(folder)) {
            acknowledged.addAll(service.readLine(100));
            service.kill();
            acknowledged.addAll(service.readRemainingLines());
        }

        assertThat(diary()).containsAll(acknowledged);
    }

    @Test
    void everyAcknowledgedWriteSurvivesAKillOfPostgres() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (AnotherService service = AnotherService.writing(folder)) {
            acknowledged.addAll(service.readLine(100));
            ProcessHandle postgres = postmaster().orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(postgres.descendants().toList());
            all.add(0, postgres);
            all.forEach(ProcessHandle::destroyForcibly);
            acknowledged.addAll(service.readRemainingLines());
            assertThat(service.exitCode()).isNotZero();
        }

        assertThat(diary()).containsAll(acknowledged);
    }

    @Test
    void theStartWaitsForBackendsOfAKilledPostgres() throws Exception {
        try (AnotherService service = AnotherService.writing(folder)) {
            service.readLine(10);
            postmaster().orElseThrow().destroyForcibly();
            service.readRemainingLines();
        }

        assertThat(diary()).isNotEmpty();
    }

    @Test
    void aKilledPostgresIsRestartedWithItsCommittedData() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.openLocked(folder))) {
            ManagedDataSource pool = database.settings().open(new MetricRegistry());
            Jdbi jdbi = Jdbi.create(pool);
            jdbi.useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 'before' AS word"));

            for (int time = 0; time < 2; time++) {
                ProcessHandle killed = killPostgres();

                assertThat(queryUntilAnswered(jdbi)).isEqualTo("before");
                assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(killed.pid());
            }
            pool.stop();
        }
        assertThat(postmaster()).as("processes that are running after closing").isEmpty();
    }

    @Test
    void aPostgresThatEndsRepeatedlyIsNotRestartedAndTheLogSaysWhatToDo() throws Exception {
        Path log = folder.toRealPath().resolve("postgresql.log");
        try (LoggedText logged = new LoggedText();
                EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.openLocked(folder))) {
            Jdbi jdbi = Jdbi.create(DatabaseFolders.source(database.settings()));
            for (int time = 0; time < PostgresSupervisor.MAX_RESTARTS; time++) {
                killPostgres();
                queryUntilAnswered(jdbi);
            }
            killPostgres();

            while (logged.all().stream().noneMatch(text -> text.contains("is not started again"))) {
                Thread.onSpinWait();
            }
            assertThat(logged.all()).anyMatch(text -> text.contains("Stop Onward, read " + log));
        }
    }

    /** The log must not contain values of failed statements, and PostgreSQL's messages may contain them. */
    @Test
    void theServerLogHasNoValuesOfFailedStatements() throws Exception {
        String word = "Quokkabeere";
        DatabaseFolders.withDatabase(folder, jdbi -> {
            for (String sql : List.of(
                    "SELECT CAST(? AS integer)",
                    "DO $$ BEGIN RAISE EXCEPTION 'refused %', '" + word + "' USING DETAIL = '" + word + "'; END $$",
                    "DO $$ BEGIN RAISE WARNING 'warned %', '" + word + "'; END $$; SELECT CAST(? AS integer)")) {
                assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.createCall(sql.replace("?", "'" + word + "'"))
                                .invoke()))
                        .isNotNull();
            }
            return true;
        });

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs)
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(log).content().doesNotContain(word));
        }
    }

    private ProcessHandle killPostgres() throws Exception {
        ProcessHandle postgres = postmaster().orElseThrow();
        postgres.destroyForcibly();
        return postgres.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Retries while PostgreSQL is not available. The test's timeout ends it if that lasts too long. */
    private static String queryUntilAnswered(Jdbi jdbi) {
        while (true) {
            try {
                return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT coalesce(max('before'), '') FROM pg_tables WHERE tablename = 'kept'")
                        .mapTo(String.class)
                        .one());
            } catch (JdbiException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aSecondStartIsRefusedWhileTheFirstRunsAndLaterStopsItsOrphanedPostgres() throws Exception {
        ProcessHandle orphan;
        try (AnotherService service = AnotherService.writing(folder)) {
            service.readLine(1);
            assertThatThrownBy(() -> DataFolder.openLocked(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use by process " + service.pid() + ", which started at 20");
            orphan = postmaster().orElseThrow();
            service.kill();
            service.exitCode();
        }
        assertThat(orphan.isAlive()).isTrue();

        assertThat(diary()).isNotEmpty();

        orphan.onExit().get(10, TimeUnit.SECONDS);
    }

    /** The garbage collector releases the lock of an unreferenced file channel. */
    @Test
    void theFolderStaysLockedWhileTheDatabaseIsReferenced(@TempDir Path unreferenced) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.openLocked(folder))) {
            DataFolder.openLocked(unreferenced);
            do {
                System.gc();
            } while (isLocked(unreferenced));

            assertThat(isLocked(folder)).isTrue();
            assertThat(database.settings().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
        assertThat(isLocked(folder)).as("locked after stopping").isFalse();
    }

    @Test
    void anUnrelatedProcessWithTheSamePidIsNotStopped() throws Exception {
        Process unrelated = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("database/postmaster.pid"),
                    unrelated.pid() + "\n" + folder.toRealPath().resolve("database")
                            + "\n1700000000\n5432\n\n127.0.0.1\n\nready\n");

            String fsync = DatabaseFolders.withDatabase(folder, jdbi -> show(jdbi, "fsync"));
            assertThat(fsync).isEqualTo("on");

            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroyForcibly();
        }
    }

    @Test
    void aKillDuringAMigrationDoesNotBlockTheNextStart() throws Exception {
        try (AnotherService service = AnotherService.migrating(folder)) {
            assertThat(service.readLine()).isEqualTo(AnotherService.MIGRATION_RUNNING);
            service.kill();
            service.exitCode();
        }

        try (DataFolder locked = DataFolder.openLocked(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked)) {
            Migrations migrations =
                    new Migrations(DatabaseFolders.source(database.settings()), "migrations-of-tests/good.yaml");
            assertThat(migrations.status().pending())
                    .as("changesets that did not commit before the kill")
                    .isZero();
            migrations.migrate();
            assertThat(migrations.status().applied()).hasSize(2);
        }
    }

    private static boolean isLocked(Path folder) {
        try {
            DataFolder.openLocked(folder).close();
            return false;
        } catch (DatabaseUnavailable refused) {
            return true;
        }
    }

    private List<String> diary() {
        return DatabaseFolders.withDatabase(
                folder,
                jdbi -> jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM diary")
                        .mapTo(String.class)
                        .list()));
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path pidFile = folder.resolve("database/postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                : Optional.empty();
    }

    private static String show(Jdbi jdbi, String setting) {
        return jdbi.withHandle(handle ->
                handle.createQuery("SHOW " + setting).mapTo(String.class).one());
    }
}
