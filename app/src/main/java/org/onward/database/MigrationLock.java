package org.onward.database;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own lock around migrating: one node has it, the others wait, and a killed node loses it at once. */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    /** Any number will do, as long as every node uses the same one: "onward" in ASCII. */
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

    /** Whoever holds PostgreSQL's lock knows that nobody else is migrating: what Liquibase still notes is a dead process. */
    void clearWhatAKilledProcessLeft() {
        boolean known = handle.createQuery("SELECT to_regclass('databasechangeloglock') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
        if (known
                && handle.execute("UPDATE databasechangeloglock SET locked = FALSE, lockgranted = NULL, lockedby = NULL"
                                + " WHERE locked")
                        > 0) {
            LOG.warn("Cleared the lock that an interrupted migration had left behind");
        }
    }

    @Override
    public void close() {
        handle.execute("SELECT pg_advisory_unlock(?)", KEY);
    }
}
