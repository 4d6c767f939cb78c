package org.onward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.onward.database.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process on a cluster: started, stopped, and found again when a killed service left it behind. */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** The backends of a killed server notice within moments that it is gone; until then its memory is taken. */
    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(30);

    /** Said on the command line, where they win over every file. */
    private static final String OPTIONS = String.join(
            " -c ",
            "",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=120",
            "timezone=UTC",
            "log_timezone=UTC",
            // What people wrote does not belong in a log. The message of a failed statement may quote it, so that
            // failed
            // statements are not logged here at all: the service logs their SQLSTATE. Below "log" stands "error".
            "log_min_messages=log",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");

    private final BundledPostgres postgres;
    private final Cluster cluster;
    private final Path log;

    PostgresServer(BundledPostgres postgres, Cluster cluster, Path dataFolder) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.log = dataFolder.resolve("postgresql.log");
    }

    /** Returns the port, on the loopback address only. */
    int start() {
        keepPreviousLog();
        return start(OptionalInt.empty());
    }

    /** Starts it again where the service looks for it. PostgreSQL recovers what was committed. */
    void startAgain(int port) {
        deletePidFileOfADeadServer();
        start(OptionalInt.of(port));
    }

    /** Completes when the server process ends, for whatever reason. Nothing if it has ended already. */
    Optional<CompletableFuture<ProcessHandle>> end() {
        return running().map(ProcessHandle::onExit);
    }

    private int start(OptionalInt usualPort) {
        long deadline = System.nanoTime() + ORPHANS_END_WITHIN.toNanos();
        while (true) {
            int port = usualPort.orElseGet(PostgresServer::freePort);
            long before = log.toFile().length();
            BundledPostgres.Outcome outcome = control("start", "-l", log.toString(), "-o", OPTIONS + " -p " + port);
            if (outcome.succeeded()) {
                return port;
            }
            String said = logFrom(before);
            if (!willPass(said) || System.nanoTime() > deadline) {
                throw cluster.damaged("PostgreSQL said in " + log + ": "
                        + (said.isBlank() ? outcome.output() : said).replace("\n", " / "));
            }
            pause();
        }
    }

    Path log() {
        return log;
    }

    void stop() {
        BundledPostgres.Outcome outcome = control("stop", "-m", "fast");
        if (!outcome.succeeded() && running().isPresent()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not stop, and still has " + cluster.folder() + " open: " + outcome.output());
        }
    }

    /** Whoever calls this has taken the data folder, so a server that runs in it belongs to nobody any more. */
    void stopLeftBehind() {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> leftBehind = running();
        if (leftBehind.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL (process {}) that an interrupted run left behind",
                    leftBehind.get().pid());
            stop();
        } else {
            LOG.warn("PostgreSQL was interrupted the last time; it recovers what was committed");
            deletePidFileOfADeadServer();
        }
    }

    /** Its number may belong to another process by now, and PostgreSQL would refuse to start. */
    private void deletePidFileOfADeadServer() {
        if (Files.exists(pidFile()) && running().isEmpty()) {
            delete(pidFile());
        }
    }

    private Path pidFile() {
        return cluster.folder().resolve("postmaster.pid");
    }

    /** The server whose number the folder notes: if it is alive, is one of our programs, and works in this folder. */
    private Optional<ProcessHandle> running() {
        try {
            List<String> noted = Files.readAllLines(pidFile());
            if (noted.size() < 2 || !noted.get(1).equals(cluster.folder().toString())) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(noted.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .filter(program -> program.endsWith("/bin/postgres"))
                            .isPresent());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private BundledPostgres.Outcome control(String action, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(action, "-D", cluster.folder().toString(), "-w", "-t", "120"));
        arguments.addAll(List.of(more));
        return postgres.run("pg_ctl", arguments, "");
    }

    private static boolean willPass(String said) {
        return said.contains("still in use") || said.contains("Address already in use");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }

    private void keepPreviousLog() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write beside " + log, e);
        }
    }

    private String logFrom(long position) {
        try {
            String whole = Files.exists(log) ? Files.readString(log) : "";
            return whole.substring((int) Math.min(position, whole.length())).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }
}
