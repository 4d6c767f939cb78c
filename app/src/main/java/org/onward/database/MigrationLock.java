package org.onward.database;

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

    private final Handle handle;

    private MigrationLock(Handle handle) {
        this.handle = handle;
    }

    static MigrationLock take(Handle handle) {
        boolean taken = handle.createQuery("SELECT pg_try_advisory_lock(:key)")
                .bind("key", KEY)
                .mapTo(Boolean.class)
                .one();
        if (!taken) {
            LOG.info("Another node is changing the schema; waiting for it");
            handle.execute("SELECT pg_advisory_lock(?)", KEY);
        }
        return new MigrationLock(handle);
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
