package org.onward.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work in one transaction, and once more when PostgreSQL says that it only lost a race.
 *
 * <p>On-demand Daos that are called inside take part. A transaction within a transaction is the same transaction, and
 * only the outermost one is tried again: so the work must be repeatable, and touch nothing but the database.
 */
public final class Transactions {

    private static final int ATTEMPTS = 3;

    /** serialization_failure and deadlock_detected. */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01");

    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return named(() -> jdbi.withHandle(handle -> handle.isInTransaction() ? work.get() : attempt(handle, work)));
    }

    public void useTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** A commit or rollback may fail, too. */
    private static <T> T named(Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (DatabaseFailure | ConnectionException e) {
            throw e;
        } catch (JdbiException e) {
            throw DatabaseFailure.of("Transaction", e);
        }
    }

    private static <T> T attempt(Handle handle, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return handle.inTransaction(transaction -> work.get());
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !lostRace(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && LOST_RACE.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
