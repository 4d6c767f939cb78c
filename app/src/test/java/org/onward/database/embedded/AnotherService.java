package org.onward.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Migrations;

/** Runs a service in a separate process, so that a test can kill it. */
final class AnotherService implements AutoCloseable {

    static final String MIGRATION_RUNNING = "migration running";

    private final Process process;
    private final BufferedReader output;

    private AnotherService(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a process that inserts rows into {@code diary} and prints the id of each row after its commit was
     * acknowledged.
     */
    static AnotherService writing(Path folder) throws IOException {
        return start("write", folder);
    }

    /** Starts a process with an endless migration; it prints a line when the migration is running. */
    static AnotherService migrating(Path folder) throws IOException {
        return start("migrate", folder);
    }

    String readLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    List<String> readLine(int lines) throws IOException {
        List<String> read = new ArrayList<>();
        while (read.size() < lines) {
            read.add(readLine());
        }
        return read;
    }

    List<String> readRemainingLines() {
        return output.lines().toList();
    }

    long pid() {
        return process.pid();
    }

    /** Output from before the kill can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static AnotherService start(String what, Path folder) throws IOException {
        return new AnotherService(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherService.class.getName(),
                        what,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public static void main(String[] arguments) {
        DataFolder folder = DataFolder.openLocked(Path.of(arguments[1]));
        DataSource database =
                DatabaseFolders.source(EmbeddedDatabase.start(folder).settings());
        if (arguments[0].equals("write")) {
            write(database);
        } else {
            migrate(database);
        }
    }

    private static void write(DataSource database) {
        Jdbi.create(database).useHandle(handle -> {
            handle.execute("CREATE TABLE IF NOT EXISTS diary (id bigint GENERATED ALWAYS AS IDENTITY, line text)");
            while (true) {
                System.out.println(handle.createUpdate("INSERT INTO diary (line) VALUES (repeat('onward ', 20))")
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
            }
        });
    }

    private static void migrate(DataSource database) {
        new Thread(() -> new Migrations(database, "migrations-of-tests/slow.yaml").migrate()).start();
        Jdbi.create(database).useHandle(handle -> {
            String asleep = "SELECT count(*) > 0 FROM pg_stat_activity"
                    + " WHERE wait_event = 'PgSleep' AND query LIKE '%3600%'";
            while (!handle.createQuery(asleep).mapTo(Boolean.class).one()) {
                Thread.onSpinWait();
            }
            System.out.println(MIGRATION_RUNNING);
        });
    }
}
