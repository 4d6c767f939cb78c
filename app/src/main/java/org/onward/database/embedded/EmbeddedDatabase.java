package org.onward.database.embedded;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onward.database.DatabaseSettings;

/**
 * A PostgreSQL of our own, with its programs and its data in the data folder.
 *
 * <p>It waits for the disk before it acknowledges a commit, is reached over the loopback address by whoever may read
 * the data folder, and stops with the process that started it. If that is killed, the next start finds and stops it. If
 * PostgreSQL itself is killed, it is started again on the same port, and the service goes on.
 */
public final class EmbeddedDatabase implements Managed, AutoCloseable {

    private static final int SHUTDOWN_SECONDS = 60;

    private final DataFolder folder;
    private final PostgresServer server;
    private final PostgresSupervisor supervisor;
    private final DatabaseSettings settings;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean managed;

    private EmbeddedDatabase(
            DataFolder folder, PostgresServer server, PostgresSupervisor supervisor, DatabaseSettings settings) {
        this.folder = folder;
        this.server = server;
        this.supervisor = supervisor;
        this.settings = settings;
    }

    /**
     * Opens the database of the folder, and makes it if there never was one. From then on the folder is kept taken, also
     * when nobody else refers to it any more, and given back when the database has stopped.
     */
    public static EmbeddedDatabase start(DataFolder folder) {
        BundledPostgres postgres = BundledPostgres.unpackInto(folder.path());
        Cluster cluster = new Cluster(folder.path());
        PostgresServer server = new PostgresServer(postgres, cluster, folder.path());
        server.stopLeftBehind();
        cluster.makeOrCheck(postgres);
        int port = server.start();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
        EmbeddedDatabase database = new EmbeddedDatabase(
                folder,
                server,
                new PostgresSupervisor(server, port),
                DatabaseSettings.withDefaultPool(url, Cluster.NAME, cluster.password()));
        database.supervisor.start();
        Runtime.getRuntime().addShutdownHook(new Thread(database::closeAtExit, "stop-postgresql"));
        return database;
    }

    /** Deletes everything in the folder, the keys beside the database included. */
    public static void startOver(DataFolder folder) {
        BundledPostgres postgres = BundledPostgres.unpackInto(folder.path());
        new PostgresServer(postgres, new Cluster(folder.path()), folder.path()).stopLeftBehind();
        folder.empty();
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** From now on the lifecycle stops it, after everything that was started later. */
    @Override
    public void start() {
        managed = true;
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            try {
                supervisor.close();
                server.stop();
                folder.close();
            } finally {
                closed.countDown();
            }
        }
    }

    /** The process may also end before, or without, the lifecycle; but where there is one it goes first. */
    private void closeAtExit() {
        try {
            if (managed && closed.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }
}
