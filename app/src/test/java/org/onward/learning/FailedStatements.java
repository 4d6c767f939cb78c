package org.onward.learning;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Collects the errors of all failed statements, including those that were retried. */
final class FailedStatements implements SqlLogger {
    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void logException(StatementContext context, SQLException exception) {
        messages.add(exception.getMessage());
    }

    List<String> all() {
        return messages;
    }
}
