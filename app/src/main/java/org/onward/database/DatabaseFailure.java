package org.onward.database;

import org.jdbi.v3.core.JdbiException;

/**
 * A statement that PostgreSQL did not execute: which one and why, without any value.
 *
 * <p>The driver's and Jdbi's own messages quote the values that were bound and those of the row, which is what people
 * wrote. This exception, its causes and their stack traces name classes, methods and SQLSTATE codes only, so that it may be
 * logged and shown.
 */
public final class DatabaseFailure extends JdbiException {

    private static final long serialVersionUID = 1L;

    private DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param statement such as {@code CommitmentDao.add} */
    static DatabaseFailure of(String statement, JdbiException failure) {
        String state =
                Redaction.sqlState(failure).map(code -> "SQLSTATE " + code).orElse("no SQLSTATE");
        DatabaseFailure safe = new DatabaseFailure(statement + " failed, " + state, Redaction.copyOf(failure));
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }
}
