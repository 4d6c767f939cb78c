package org.onward.database;

import java.sql.Connection;
import liquibase.database.jvm.JdbcConnection;

/**
 * Keeps Liquibase from committing along the way.
 *
 * <p>It commits a changeset before it notes that the changeset ran. A process that is killed in between would run the
 * changeset again at its next start, and fail. PostgreSQL can change a schema in a transaction, so whoever made this
 * connection commits once, after everything.
 */
final class OneTransactionConnection extends JdbcConnection {

    OneTransactionConnection(Connection connection) {
        super(connection);
    }

    @Override
    public void commit() {
        // Left to Migrations.
    }

    @Override
    public void rollback() {
        // Left to Migrations: Liquibase also rolls back before it gives its lock up.
    }
}
