package org.onward.database.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts PostgreSQL when its process was killed or ran out of memory. It gives up after several restarts within ten
 * minutes, because then an operator must find the cause.
 */
final class PostgresSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);

    /** The maximum number of restarts within ten minutes. */
    static final int MAX_RESTARTS = 3;

    private static final long WITHIN_NANOS = 600_000_000_000L;

    private final PostgresServer server;
    private final int port;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private boolean closed;
    private @Nullable CompletableFuture<?> watched;

    PostgresSupervisor(PostgresServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Watches the running server. */
    synchronized void start() {
        CompletableFuture<ProcessHandle> end = server.end().orElseGet(() -> CompletableFuture.completedFuture(null));
        watched = end.thenRun(() -> {
            Thread restarting = new Thread(this::restart, "restart-postgresql");
            restarting.setDaemon(true);
            restarting.start();
        });
    }

    /** Waits for a restart in progress, so that the caller stops the restarted server, too. */
    @Override
    public synchronized void close() {
        closed = true;
        if (watched != null) {
            watched.cancel(false);
        }
    }

    private synchronized void restart() {
        while (!closed) {
            if (isTooOften()) {
                LOG.error(
                        "PostgreSQL has ended {} times within ten minutes and is not started again. Stop Onward, read"
                                + " {}, and start Onward again when the cause is gone.",
                        MAX_RESTARTS + 1,
                        server.log());
                return;
            }
            try {
                LOG.warn("PostgreSQL has ended unexpectedly; starting it again");
                server.restart(port);
                LOG.warn("PostgreSQL runs again and has recovered committed data");
                start();
                return;
            } catch (RuntimeException e) {
                LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
            }
        }
    }

    private boolean isTooOften() {
        long now = System.nanoTime();
        while (!restarts.isEmpty() && now - restarts.peekFirst() > WITHIN_NANOS) {
            restarts.removeFirst();
        }
        restarts.addLast(now);
        return restarts.size() > MAX_RESTARTS;
    }
}
