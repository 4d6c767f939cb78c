package org.onward.database;

import java.sql.Connection;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Keeps Liquibase from committing along the way.
 *
 * <p>It commits a changeset before it notes that the changeset ran. A process that is killed in between would run the
 * changeset again at its next start, and fail. PostgreSQL can change a schema in a transaction: so from {@link #begin}
 * on, only {@link #end} commits.
 */
final class OneTransactionConnection extends JdbcConnection {

    private boolean begun;

    OneTransactionConnection(Connection connection) {
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

    void giveUp() throws DatabaseException {
        begun = false;
        super.rollback();
    }

    @Override
    public void commit() throws DatabaseException {
        if (!begun) {
            super.commit();
        }
    }

    /** Liquibase also rolls back where nothing failed, for instance before it gives its own lock up. */
    @Override
    public void rollback() throws DatabaseException {
        if (!begun) {
            super.rollback();
        }
    }
}
