package org.onward.job;

import java.time.LocalTime;

/**
 * Deletes expired rows in small transactions, so that other transactions do not wait for it. If it is interrupted, the
 * next run continues. The data and its retention periods are in docs/decisions/0021.
 */
public final class Pruning implements Runnable {
    private static final int BATCH = 500;

    /** When few people work. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final Expiry expiry;

    /** Deletes expired rows of one kind. */
    public interface Expiry {
        /** @return how many rows were deleted, at most {@code limit} */
        int delete(int limit);
    }

    public Pruning(Expiry expiry) {
        this.expiry = expiry;
    }

    /** One table's pruning as a job of its own, so that a failure of one does not keep the others from being done. */
    public static Job daily(String name, String label, Expiry expiry) {
        return Job.daily(name, label, NIGHT, new Pruning(expiry));
    }

    @Override
    public void run() {
        int deleted;
        do {
            deleted = expiry.delete(BATCH);
        } while (deleted > 0);
    }
}
