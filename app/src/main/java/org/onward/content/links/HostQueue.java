package org.onward.content.links;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** One request at a time for each host, and a pause after it: a checker must never be what makes a page slow. */
final class HostQueue {
    private final Map<String, HostTurn> byHost = new ConcurrentHashMap<>();
    private final Duration pause;
    private final Pauses pauses;

    HostQueue(Duration pause, Pauses pauses) {
        this.pause = pause;
        this.pauses = pauses;
    }

    /** Waiting, which tests replace by something that does not. */
    interface Pauses {
        void rest(String host, Duration pause) throws InterruptedException;
    }

    /** Runs the request when it is this host's turn: after a pause, unless it is the first. */
    <T> T take(String host, Callable<T> request) throws Exception {
        return byHost.computeIfAbsent(host, unused -> new HostTurn()).take(host, request);
    }

    private final class HostTurn {
        private boolean first = true;

        synchronized <T> T take(String host, Callable<T> request) throws Exception {
            if (!first) {
                pauses.rest(host, pause);
            }
            first = false;
            return request.call();
        }
    }
}
