package org.onward.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work in one transaction, and retries it after a serialization failure or a deadlock.
 *
 * <p>On-demand Daos that are called inside use the same transaction. A nested transaction joins the outer one, and only
 * the outermost one is retried. The work must therefore be repeatable and have no effects outside the database.
 */
public final class Transactions {

    private static final int ATTEMPTS = 3;

    /** serialization_failure and deadlock_detected. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return convertingFailures(
                () -> jdbi.withHandle(handle -> handle.isInTransaction() ? work.get() : runWithRetries(handle, work)));
    }

    public void useTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Also converts failures of the commit and of the rollback. */
    private static <T> T convertingFailures(Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (DatabaseFailure | ConnectionException e) {
            throw e;
        } catch (JdbiException e) {
            throw DatabaseFailure.of("Transaction", e);
        }
    }

    private static <T> T runWithRetries(Handle handle, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return handle.inTransaction(transaction -> work.get());
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isRetryable(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isRetryable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && RETRYABLE.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
