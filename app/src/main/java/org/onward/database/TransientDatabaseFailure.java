package org.onward.database;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the failures that pass by themselves from those that do not: no connection to be had, one that broke, or a
 * database that is stopping, starting, full up or no longer the primary. Asking again in a moment may work.
 */
public final class TransientDatabaseFailure {
    /**
     * The first two characters of PostgreSQL's code: connection exception, insufficient resources, operator intervention
     * (PostgreSQL's documentation, appendix A).
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** What was the primary, and is a replica now; and a race that was lost several times. */
    private static final Set<String> CODES = Set.of("25006", "40001", "40P01", "55P03");

    private TransientDatabaseFailure() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || CODES.contains(state));
    }
}
