package org.onward.learning;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.util.PSQLException;

/** Collects the errors of all failed statements, including those that were retried. */
final class FailedStatements implements SqlLogger {
    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void logException(StatementContext context, SQLException exception) {
        messages.add("%s: %s".formatted(method(context), details(exception)));
    }

    private static String method(StatementContext context) {
        return context.getExtensionMethod() == null
                ? "a statement outside of a Dao"
                : context.getExtensionMethod().getMethod().toString();
    }

    /** The message of the server, and the row or table that the statement was waiting for. */
    private static String details(SQLException exception) {
        return exception instanceof PSQLException failure && failure.getServerErrorMessage() != null
                ? "%s, %s, %s"
                        .formatted(
                                failure.getMessage(),
                                failure.getServerErrorMessage().getDetail(),
                                failure.getServerErrorMessage().getWhere())
                : exception.getMessage();
    }

    List<String> all() {
        return messages;
    }
}
