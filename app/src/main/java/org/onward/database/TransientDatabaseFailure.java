package org.onward.database;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises failures that are temporary: no free connection, a broken connection, or a database that is stopping,
 * starting, full, overloaded or no longer the primary. A retry may succeed.
 */
public final class TransientDatabaseFailure {
    /**
     * The first two characters of PostgreSQL's code: connection exception, insufficient resources, operator intervention
     * (PostgreSQL's documentation, appendix A).
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** The server has become a replica (25006), or a transaction failed after several retries. */
    private static final Set<String> CODES = Set.of("25006", "40001", "40P01", "55P03");

    private TransientDatabaseFailure() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException
                    || (cause instanceof SQLException sql && isTransient(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || CODES.contains(state));
    }
}
