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

/** A service in a process of its own, so that a test can kill it. */
final class AnotherService implements AutoCloseable {

    static final String IN_THE_MIDDLE = "in the middle";

    private final Process process;
    private final BufferedReader said;

    private AnotherService(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Adds rows to {@code diary}, one by one, and says the id of each when its commit was acknowledged. */
    static AnotherService writing(Path folder) throws IOException {
        return start("write", folder);
    }

    /** Starts a migration that does not end, and says when it is in the middle. */
    static AnotherService migrating(Path folder) throws IOException {
        return start("migrate", folder);
    }

    String hear() throws IOException {
        return String.valueOf(said.readLine());
    }

    List<String> hear(int lines) throws IOException {
        List<String> heard = new ArrayList<>();
        while (heard.size() < lines) {
            heard.add(hear());
        }
        return heard;
    }

    List<String> hearTheRest() {
        return said.lines().toList();
    }

    long pid() {
        return process.pid();
    }

    /** What it had said already can still be heard. */
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
        DataFolder folder = DataFolder.take(Path.of(arguments[1]));
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
            System.out.println(IN_THE_MIDDLE);
        });
    }
}
