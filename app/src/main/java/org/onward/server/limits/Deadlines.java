package org.onward.server.limits;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.CyclicTimeouts;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;

/** Ends requests and responses that take too long. One timer serves all of them. */
final class Deadlines extends CyclicTimeouts<Deadlines.Limited> {
    private final Set<Limited> all = ConcurrentHashMap.newKeySet();

    Deadlines(Scheduler scheduler) {
        super(scheduler);
    }

    /** Something with a time limit. */
    interface Limited extends CyclicTimeouts.Expirable {
        /** When it started, as {@link NanoTime#now()}. */
        long startedNanoTime();

        /** The time limit; it may grow. */
        Duration timeAllowed();

        /** Called once by the timer's thread. It must not block. */
        void onTimeout();

        @Override
        default long getExpireNanoTime() {
            return startedNanoTime() + timeAllowed().toNanos();
        }
    }

    void watch(Limited limited) {
        all.add(limited);
        schedule(limited);
    }

    void forget(Limited limited) {
        all.remove(limited);
    }

    @Override
    protected Iterator<Limited> iterator() {
        return all.iterator();
    }

    @Override
    protected boolean onExpired(Limited limited) {
        if (NanoTime.isBefore(NanoTime.now(), limited.getExpireNanoTime())) {
            return false;
        }
        limited.onTimeout();
        return true;
    }
}
