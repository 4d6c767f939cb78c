package org.onward.job;

import java.time.LocalTime;
import java.util.List;

/**
 * Deletes expired data in small transactions, so that other transactions do not wait for it. If it is interrupted, the
 * next run continues. The data and its retention periods are in docs/decisions/0021.
 */
public final class Pruning implements Runnable {
    private static final int BATCH = 500;

    private final List<Expiry> expiries;

    /** Deletes expired rows of one kind. */
    public interface Expiry {
        /** @return how many rows were deleted, at most {@code most} */
        int delete(int most);
    }

    public Pruning(List<Expiry> expiries) {
        this.expiries = List.copyOf(expiries);
    }

    /** Runs at night, when few people work. */
    public Job daily() {
        return new Job("prune", "Pruning", LocalTime.of(3, 0), this);
    }

    @Override
    public void run() {
        expiries.forEach(Pruning::deleteAllExpired);
    }

    private static void deleteAllExpired(Expiry expiry) {
        int deleted;
        do {
            deleted = expiry.delete(BATCH);
        } while (deleted > 0);
    }
}
