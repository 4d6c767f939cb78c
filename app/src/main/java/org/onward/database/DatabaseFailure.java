package org.onward.database;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/**
 * Says which statement failed and why, without any value.
 *
 * <p>The messages of the driver and of Jdbi contain the bound values and the row, which are personal data. This
 * exception, its causes and their stack traces contain only class names, method names and SQLSTATE codes, so it may be
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

    static DatabaseFailure of(String statement, SQLException failure) {
        String state =
                Redaction.sqlState(failure).map(code -> "SQLSTATE " + code).orElse("no SQLSTATE");
        return new DatabaseFailure(statement + " failed, " + state, Redaction.copyOf(failure));
    }
}
