package org.onward.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Copies exceptions without messages that contain values.
 *
 * <p>A message is removed if the exception comes from the database or has such an exception among its causes, because
 * it may repeat that message. Class names, stack frames, SQLSTATE codes and constraint names are kept: they come from
 * the code and the schema.
 */
public final class Redaction {

    /** SQLSTATE classes of failures to connect: connection, authorisation, database name. */
    private static final Set<String> CONNECTING = Set.of("08", "28", "3D");

    private Redaction() {}

    /** @return the same exception if it is safe to print, else a copy without values */
    public static Throwable redact(Throwable failure) {
        return quotesValues(failure, newSet()) ? copyOf(failure) : failure;
    }

    /** @return the first SQLSTATE code among the causes */
    static Optional<String> sqlState(Throwable failure) {
        return sqlException(failure).map(SQLException::getSQLState);
    }

    /** Its class, SQLSTATE and constraint, as in {@code PSQLException, SQLSTATE 23514, constraint commitment_when_check}. */
    static String describe(Throwable failure) {
        StringBuilder description = new StringBuilder(failure.getClass().getName());
        sqlState(failure).ifPresent(state -> description.append(", SQLSTATE ").append(state));
        constraint(failure)
                .ifPresent(name -> description.append(", constraint ").append(name));
        return description.toString();
    }

    static SQLException copyOf(Throwable failure) {
        return copyOf(failure, newSet());
    }

    private static SQLException copyOf(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        SQLException copy = new Redacted(
                describe(failure),
                sqlState(failure).orElse(null),
                cause == null || seen.contains(cause) ? null : copyOf(cause, seen));
        copy.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                copy.addSuppressed(copyOf(suppressed, seen));
            }
        }
        return copy;
    }

    private static boolean quotesValues(Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return false;
        }
        if ((failure instanceof SQLException || failure instanceof JdbiException) && !isSafe(failure)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (quotesValues(suppressed, seen)) {
                return true;
            }
        }
        Throwable cause = failure.getCause();
        return cause != null && quotesValues(cause, seen);
    }

    /** Failures to connect are safe, because no statement was sent, and operators need the message. */
    private static boolean isSafe(Throwable failure) {
        return failure instanceof DatabaseFailure
                || failure instanceof Redacted
                || failure instanceof ConnectionException
                || (failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && CONNECTING.contains(sql.getSQLState().replaceFirst("...$", "")));
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        Set<Throwable> seen = newSet();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> constraint(Throwable failure) {
        return sqlException(failure)
                .filter(PSQLException.class::isInstance)
                .map(sql -> ((PSQLException) sql).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint);
    }

    private static Set<Throwable> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Keeps the SQLSTATE, because callers check it. */
    private static final class Redacted extends SQLException {
        private static final long serialVersionUID = 1L;

        Redacted(String message, @Nullable String state, @Nullable SQLException cause) {
            super(message, state, cause);
        }
    }
}
