package org.onward.database;

import java.sql.Connection;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Ignores Liquibase's commits between {@link #begin} and {@link #end}, which enclose one changeset.
 *
 * <p>Liquibase commits a changeset before it records it. A process that is killed in between would run the changeset
 * again at the next start, and fail. PostgreSQL has transactional DDL, so a changeset and its record are committed
 * together.
 */
final class ChangesetConnection extends JdbcConnection {

    private boolean begun;

    ChangesetConnection(Connection connection) {
        super(connection);
    }

    void begin() throws DatabaseException {
        super.commit();
        begun = true;
    }

    void end() throws DatabaseException {
        begun = false;
        super.commit();
    }

    void rollBack() throws DatabaseException {
        begun = false;
        super.rollback();
    }

    @Override
    public void commit() throws DatabaseException {
        if (!begun) {
            super.commit();
        }
    }

    /** Ignored between begin and end, because Liquibase also rolls back without a failure. */
    @Override
    public void rollback() throws DatabaseException {
        if (!begun) {
            super.rollback();
        }
    }
}
