package org.onward.database;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
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
 * Runs Liquibase without console output, log entries and usage statistics. Its exceptions contain what the log would
 * say.
 */
final class Changelog {

    /** Kept in a field: the JDK garbage-collects loggers without a reference, and their level is lost. */
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final String path;
    private final ResourceAccessor resources = new ClassLoaderResourceAccessor();

    Changelog(String path) {
        this.path = path;
    }

    interface Work {
        void run(Liquibase liquibase) throws LiquibaseException;
    }

    /** The number of changesets. */
    int size() {
        return changesets().size();
    }

    /** The number of changesets before the first one of a file. */
    int countBefore(String file) {
        List<String> files = changesets().stream().map(ChangeSet::getFilePath).toList();
        return IntStream.range(0, files.size())
                .filter(position -> files.get(position).endsWith(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + file));
    }

    private List<ChangeSet> changesets() {
        return quietly(() -> ChangeLogParserFactory.getInstance()
                .getParser(path, resources)
                .parse(path, new ChangeLogParameters(), resources)
                .getChangeSets());
    }

    /** Runs the work. Each changeset is one transaction. */
    void run(Connection connection, Work work) {
        quietly(() -> {
            boolean autoCommit = connection.getAutoCommit();
            ChangesetConnection changesets = new ChangesetConnection(connection);
            try {
                Database database = new PostgresDatabase();
                database.setConnection(changesets);
                createLiquibaseTables(database);
                Liquibase liquibase = new Liquibase(path, resources, database);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.setChangeExecListener(new ChangesetTransactions(changesets));
                work.run(liquibase);
            } catch (LiquibaseException | RuntimeException e) {
                rollBack(changesets, e);
                throw e;
            }
            connection.setAutoCommit(autoCommit);
            return true;
        });
    }

    /** Rolls back. If that fails, too, the original exception stays the main one. */
    private static void rollBack(ChangesetConnection changesets, Exception reason) {
        try {
            changesets.rollBack();
            changesets.setAutoCommit(true);
        } catch (DatabaseException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Creates Liquibase's own tables before the transaction begins: Liquibase looks for them with statements that fail,
     * and a failed statement aborts a transaction.
     */
    private static void createLiquibaseTables(Database database) throws LiquibaseException {
        LockServiceFactory.getInstance().getLockService(database).init();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database)
                .init();
    }

    private static <T> T quietly(Scope.ScopedRunnerWithReturn<T> work) {
        LIQUIBASE_LOG.setLevel(Level.OFF);
        Map<String, Object> attributes =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);
        try {
            return Scope.child(attributes, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationFailure(e);
        }
    }
}
