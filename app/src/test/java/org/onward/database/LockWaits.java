package org.onward.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Lets a test go on when another thread waits for a lock in the database. */
public final class LockWaits {
    private LockWaits() {}

    /** @throws CompletionException when the work ended without waiting */
    public static void await(TestDatabase database, CompletableFuture<?> work) {
        while (!isAnyLockWaiting(database)) {
            if (work.isDone()) {
                throw new CompletionException("the work did not wait for a lock", null);
            }
            Thread.onSpinWait();
        }
    }

    private static boolean isAnyLockWaiting(TestDatabase database) {
        try (Connection another = database.dataSource().getConnection();
                ResultSet row =
                        another.createStatement().executeQuery("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
