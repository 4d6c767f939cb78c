package org.onward.database.embedded;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onward.database.DatabaseSettings;

/**
 * An embedded PostgreSQL with its programs and data in the data folder.
 *
 * <p>It waits for the disk before it acknowledges a commit. It listens on the loopback address only, and its password
 * is in the data folder. It stops with the process that started it. If that process is killed, the next start finds
 * PostgreSQL and stops it. If PostgreSQL itself is killed, it is started again on the same port.
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
     * Starts the folder's database, and creates it at the first start. The folder stays locked until the database has
     * stopped.
     */
    public static EmbeddedDatabase start(DataFolder folder) {
        BundledPostgres postgres = BundledPostgres.unpackInto(folder.path());
        Cluster cluster = new Cluster(folder.path());
        PostgresServer server = new PostgresServer(postgres, cluster, folder.path());
        server.stopOrphan();
        cluster.createOrCheck(postgres);
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

    /** Deletes everything in the folder, including keys. */
    public static void deleteData(DataFolder folder) {
        BundledPostgres postgres = BundledPostgres.unpackInto(folder.path());
        new PostgresServer(postgres, new Cluster(folder.path()), folder.path()).stopOrphan();
        folder.deleteContents();
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Called by the lifecycle. It also stops the database, after everything that was started later. */
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

    /**
     * Stops the database when the process ends without the lifecycle. If the lifecycle manages it, this waits for the
     * lifecycle to stop it.
     */
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
