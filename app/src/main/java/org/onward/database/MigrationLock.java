package org.onward.database;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL advisory lock for migrations. One node holds it and the others wait. If the node is killed, PostgreSQL
 * releases it.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    /** An arbitrary number that all nodes share: "onward" in ASCII. */
    private static final long KEY = 0x6f6e77617264L;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Handle handle;

    private MigrationLock(Handle handle) {
        this.handle = handle;
    }

    /**
     * Waits until no other node has the lock. It polls, because a statement that waits for the lock keeps its snapshot, and
     * {@code CREATE INDEX CONCURRENTLY} waits for every older snapshot to end: that is a deadlock.
     */
    static MigrationLock acquire(Handle handle) {
        if (!tryToTake(handle)) {
            LOG.info("Another node is changing the schema; waiting for it");
            do {
                pause();
            } while (!tryToTake(handle));
        }
        return new MigrationLock(handle);
    }

    private static boolean tryToTake(Handle handle) {
        return handle.createQuery("SELECT pg_try_advisory_lock(:key)")
                .bind("key", KEY)
                .mapTo(Boolean.class)
                .one();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure(e);
        }
    }

    /**
     * Clears Liquibase's own lock. While this process holds the advisory lock, no other process migrates, so a
     * remaining Liquibase lock belongs to a process that was killed.
     */
    void clearStaleLiquibaseLock() {
        boolean known = handle.createQuery("SELECT to_regclass('databasechangeloglock') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
        if (known
                && handle.execute("UPDATE databasechangeloglock SET locked = FALSE, lockgranted = NULL, lockedby = NULL"
                                + " WHERE locked")
                        > 0) {
            LOG.warn("Cleared the Liquibase lock of an interrupted migration");
        }
    }

    @Override
    public void close() {
        handle.execute("SELECT pg_advisory_unlock(?)", KEY);
    }
}
