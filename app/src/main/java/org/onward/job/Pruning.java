package org.onward.job;

import java.time.LocalTime;
import java.util.List;

/**
 * Deletes what is kept for a limited time only, in small transactions: nobody waits for them, and a pruning that was
 * interrupted goes on where it stopped. What is pruned, and after how long: docs/decisions/0021.
 */
public final class Pruning implements Runnable {
    private static final int BATCH = 500;

    private final List<Expiry> expiries;

    /** Deletes at most so many things that have had their time. */
    public interface Expiry {
        /** @return how many were deleted */
        int delete(int most);
    }

    public Pruning(List<Expiry> expiries) {
        this.expiries = List.copyOf(expiries);
    }

    /** At night, when few people work. */
    public Job daily() {
        return new Job("prune", "Pruning", LocalTime.of(3, 0), this);
    }

    @Override
    public void run() {
        expiries.forEach(Pruning::empty);
    }

    private static void empty(Expiry expiry) {
        int deleted;
        do {
            deleted = expiry.delete(BATCH);
        } while (deleted > 0);
    }
}
