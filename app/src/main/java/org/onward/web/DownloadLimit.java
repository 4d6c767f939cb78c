package org.onward.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How many files are made and sent at once. A file takes a thread for as long as its client reads, so that a few slow
 * clients could keep everybody else waiting: one file for each person, and a few for the node.
 */
final class DownloadLimit {
    private final Semaphore places;
    private final Set<UUID> people = ConcurrentHashMap.newKeySet();

    DownloadLimit(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /** A place that is given back by closing it. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Problem (429) when this person is taking a file already; (503) when the node has no place left */
    Permit take(UUID person) {
        if (!people.add(person)) {
            throw new Problem(
                    Problem.ProblemType.TOO_MANY,
                    "You are already taking a file. Wait until it is complete, then try again.",
                    List.of());
        }
        if (!places.tryAcquire()) {
            people.remove(person);
            throw new Problem(
                    Problem.ProblemType.BUSY,
                    "Other people are taking files just now. Wait a few seconds, then try again.",
                    List.of());
        }
        return () -> {
            people.remove(person);
            places.release();
        };
    }
}
