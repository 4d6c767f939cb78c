package org.onward.database;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;

/** Tells the connection where the transaction of each changeset begins and ends. */
final class ChangesetTransactions extends AbstractChangeExecListener {

    private final ChangesetConnection connection;

    ChangesetTransactions(ChangesetConnection connection) {
        this.connection = connection;
    }

    private interface Step {
        void run() throws DatabaseException;
    }

    @Override
    public void willRun(
            ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ChangeSet.RunStatus status) {
        run(connection::begin);
    }

    /** Liquibase has recorded the changeset by now, and not committed it. */
    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ChangeSet.ExecType type) {
        run(connection::end);
    }

    @Override
    public void runFailed(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception failure) {
        run(connection::rollBack);
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (DatabaseException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }
}
