package org.onward.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Updates the schema. When several nodes start at the same time, one of them does it.
 *
 * <p>Each changeset and its record are one transaction. A killed or failed upgrade keeps the changesets before, and the
 * next start continues with the first that did not commit. A changeset with {@code runInTransaction:false}, for
 * {@code CREATE INDEX CONCURRENTLY}, must be repeatable: see docs/operations.md.
 */
public final class Migrations {

    private final Jdbi jdbi;
    private final Changelog changelog;

    public Migrations(DataSource dataSource) {
        this(dataSource, "migrations/changelog.yaml");
    }

    public Migrations(DataSource dataSource, String changelog) {
        this.jdbi = Database.createJdbi(dataSource);
        this.changelog = new Changelog(changelog);
    }

    /** Runs all pending changesets. */
    public void migrate() {
        locked(liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    /** Runs the changesets of the files before one, so that a test can fill tables that the file changes. */
    void migrateBefore(String file) {
        int before = changelog.countBefore(file);
        locked(liquibase -> liquibase.update(before, new Contexts(), new LabelExpression()));
    }

    /** Rolls back all changesets, newest first, to test that each has a rollback. */
    void rollBackAll() {
        int all = changelog.size();
        locked(liquibase -> liquibase.rollback(all, null, new Contexts(), new LabelExpression()));
    }

    public MigrationStatus status() {
        List<MigrationStatus.Applied> applied = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, filename AS file, dateexecuted::timestamptz AS at
                        FROM databasechangelog
                        ORDER BY orderexecuted
                        """)
                .mapTo(MigrationStatus.Applied.class)
                .list());
        return new MigrationStatus(applied, Math.max(0, changelog.size() - applied.size()));
    }

    private void locked(Changelog.Work work) {
        try (Handle handle = jdbi.open()) {
            withoutNetworkTimeout(handle.getConnection(), () -> {
                try (MigrationLock lock = MigrationLock.acquire(handle)) {
                    lock.clearStaleLiquibaseLock();
                    changelog.run(handle.getConnection(), work);
                }
            });
        }
    }

    /**
     * Disables the network timeout: waiting for the lock takes as long as another node's migration, and creating an
     * index of a large table may take long.
     */
    private static void withoutNetworkTimeout(Connection connection, Runnable work) {
        try {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            work.run();
            connection.setNetworkTimeout(Runnable::run, usual);
        } catch (SQLException e) {
            throw new MigrationFailure(e);
        }
    }
}
