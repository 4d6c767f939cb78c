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
 * Brings the schema up to date, once, however many nodes start at the same moment.
 *
 * <p>All changesets of one start are one transaction, so that a killed or failed upgrade leaves the schema as it was.
 */
public final class Migrations {

    private final Jdbi jdbi;
    private final Changelog changelog;

    public Migrations(DataSource dataSource) {
        this(dataSource, "migrations/changelog.yaml");
    }

    public Migrations(DataSource dataSource, String changelog) {
        this.jdbi = Database.over(dataSource);
        this.changelog = new Changelog(changelog);
    }

    /** Runs every changeset that was not run yet. */
    public void migrate() {
        locked(liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    /** Takes every changeset back, newest first. It is here to show that each can be. */
    void takeEverythingBack() {
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
            unhurried(handle.getConnection(), () -> {
                try (MigrationLock lock = MigrationLock.take(handle)) {
                    lock.clearWhatAKilledProcessLeft();
                    changelog.run(handle.getConnection(), work);
                }
            });
        }
    }

    /** The lock may take as long as another node's migration, and a new index as long as the table is large. */
    private static void unhurried(Connection connection, Runnable work) {
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
