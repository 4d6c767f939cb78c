package org.onward.database;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogParameters;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Speaks to Liquibase, and keeps it quiet: nothing on the console, nothing in the log that its exceptions do not say,
 * and no statistics sent to anybody.
 */
final class Changelog {

    /** Held in a field, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final String path;
    private final ResourceAccessor resources = new ClassLoaderResourceAccessor();

    Changelog(String path) {
        this.path = path;
    }

    interface Work {
        void with(Liquibase liquibase) throws LiquibaseException;
    }

    /** How many changesets there are. */
    int size() {
        return quietly(() -> ChangeLogParserFactory.getInstance()
                .getParser(path, resources)
                .parse(path, new ChangeLogParameters(), resources)
                .getChangeSets()
                .size());
    }

    /** Does the work in one transaction. */
    void run(Connection connection, Work work) {
        quietly(() -> {
            boolean autoCommit = connection.getAutoCommit();
            OneTransactionConnection transaction = new OneTransactionConnection(connection);
            try {
                Database database = new PostgresDatabase();
                database.setConnection(transaction);
                makeTables(database);
                transaction.begin();
                Liquibase liquibase = new Liquibase(path, resources, database);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                work.with(liquibase);
                transaction.end();
            } catch (LiquibaseException | RuntimeException e) {
                giveUp(transaction, e);
                throw e;
            }
            connection.setAutoCommit(autoCommit);
            return true;
        });
    }

    /** What went wrong first is what somebody wants to read, even if the connection is gone by now. */
    private static void giveUp(OneTransactionConnection transaction, Exception reason) {
        try {
            transaction.giveUp();
            transaction.setAutoCommit(true);
        } catch (DatabaseException e) {
            reason.addSuppressed(e);
        }
    }

    /** Where Liquibase takes its notes. It looks for the tables by trial and error, and an error ends a transaction. */
    private static void makeTables(Database database) throws LiquibaseException {
        LockServiceFactory.getInstance().getLockService(database).init();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database)
                .init();
    }

    private static <T> T quietly(Scope.ScopedRunnerWithReturn<T> work) {
        LIQUIBASE_LOG.setLevel(Level.OFF);
        Map<String, Object> quiet =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);
        try {
            return Scope.child(quiet, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationFailure(e);
        }
    }
}
