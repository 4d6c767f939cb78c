package org.onward.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits how many files are created and sent at the same time: one for each person, and a few for the node. A download
 * keeps its thread while the client reads, so without a limit a few slow clients could take all threads.
 */
final class DownloadLimit {
    private final Semaphore permits;
    private final Set<UUID> people = ConcurrentHashMap.newKeySet();

    DownloadLimit(int atOnce) {
        this.permits = new Semaphore(atOnce);
    }

    /** A permit to download. Closing it releases it. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Problem (429) when this person is downloading a file already; (503) when the node has no permit left */
    Permit acquire(UUID person) {
        if (!people.add(person)) {
            throw new Problem(
                    Problem.ProblemType.TOO_MANY,
                    "You are already taking a file. Wait until it is complete, then try again.",
                    List.of());
        }
        if (!permits.tryAcquire()) {
            people.remove(person);
            throw new Problem(
                    Problem.ProblemType.BUSY,
                    "Other people are taking files just now. Wait a few seconds, then try again.",
                    List.of());
        }
        return () -> {
            people.remove(person);
            permits.release();
        };
    }
}
