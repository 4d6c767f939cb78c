package org.onward.database;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Speaks to Liquibase, and keeps it quiet: nothing on the console, and no statistics sent to anybody. */
final class Changelog {

    /** Held in a field, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    static {
        LIQUIBASE_LOG.setLevel(Level.WARNING);
    }

    private final String path;

    Changelog(String path) {
        this.path = path;
    }

    interface Work<T> {
        T with(Liquibase liquibase) throws Exception;
    }

    /** Makes the tables in which Liquibase takes its notes. It looks for them by trial and error, which ends a transaction. */
    void prepare(Connection connection) {
        quietly(connection, () -> {
            PostgresDatabase database = database(new JdbcConnection(connection));
            LockServiceFactory.getInstance().getLockService(database).init();
            Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .getChangeLogService(database)
                    .init();
            database.commit();
            return true;
        });
    }

    /** Leaves it to the caller to commit. */
    <T> T on(Connection connection, Work<T> work) {
        return quietly(connection, () -> {
            Liquibase liquibase = new Liquibase(
                    path, new ClassLoaderResourceAccessor(), database(new OneTransactionConnection(connection)));
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            return work.with(liquibase);
        });
    }

    private static PostgresDatabase database(JdbcConnection connection) {
        PostgresDatabase database = new PostgresDatabase();
        database.setConnection(connection);
        return database;
    }

    private static <T> T quietly(Connection connection, Scope.ScopedRunnerWithReturn<T> work) {
        Map<String, Object> quiet =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);
        try {
            boolean autoCommit = connection.getAutoCommit();
            try {
                return Scope.child(quiet, work);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationFailure(e);
        }
    }
}
