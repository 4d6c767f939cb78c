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

/**
 * Starts and stops the server process of a data directory. It also finds a server that was left running when its
 * service was killed.
 */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /**
     * When a server was killed, its backends end a little later. Until then its shared memory is in use and a start
     * fails.
     */
    private static final Duration RETRY_FOR = Duration.ofSeconds(30);

    /** Command-line options override all configuration files. */
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
            // The log must not contain personal data. The message of a failed statement may contain values, so failed
            // statements are not logged here; the service logs their SQLSTATE. The level "log" is above "error".
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

    /** Starts the server on the loopback address and returns its port. */
    int start() {
        keepPreviousLog();
        return start(OptionalInt.empty());
    }

    /** Starts the server again on the port that the service uses. PostgreSQL recovers committed data. */
    void restart(int port) {
        deleteStalePidFile();
        start(OptionalInt.of(port));
    }

    /** Completes when the server process ends. Empty if it has ended already. */
    Optional<CompletableFuture<ProcessHandle>> end() {
        return running().map(ProcessHandle::onExit);
    }

    private int start(OptionalInt usualPort) {
        long deadline = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            int port = usualPort.orElseGet(PostgresServer::freePort);
            long before = log.toFile().length();
            BundledPostgres.Outcome outcome = control("start", "-l", log.toString(), "-o", OPTIONS + " -p " + port);
            if (outcome.succeeded()) {
                return port;
            }
            String message = logFrom(before);
            if (!isTemporary(message) || System.nanoTime() > deadline) {
                throw cluster.damaged("PostgreSQL wrote in " + log + ": "
                        + (message.isBlank() ? outcome.output() : message).replace("\n", " / "));
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

    /**
     * Stops a server that is still running from a killed service. The caller has locked the data folder, so no other
     * service uses that server.
     */
    void stopOrphan() {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> orphan = running();
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL (process {}) of an interrupted run",
                    orphan.get().pid());
            stop();
        } else {
            LOG.warn("PostgreSQL was interrupted during the last run; it recovers committed data");
            deleteStalePidFile();
        }
    }

    /**
     * Deletes the pid file of a server that has ended. Another process may have the same pid now, and PostgreSQL would
     * refuse to start.
     */
    private void deleteStalePidFile() {
        if (Files.exists(pidFile()) && running().isEmpty()) {
            delete(pidFile());
        }
    }

    private Path pidFile() {
        return cluster.folder().resolve("postmaster.pid");
    }

    /**
     * The running server of this directory by its pid file: if the process is alive, is PostgreSQL, and the file names
     * this directory.
     */
    private Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            if (lines.size() < 2 || !lines.get(1).equals(cluster.folder().toString())) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
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

    private static boolean isTemporary(String message) {
        return message.contains("still in use") || message.contains("Address already in use");
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
