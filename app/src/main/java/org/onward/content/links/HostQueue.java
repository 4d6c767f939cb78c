package org.onward.content.links;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Sends one request at a time to each host, with a pause after it, so that the checker never slows a site down. */
final class HostQueue {
    private final Map<String, HostTurn> byHost = new ConcurrentHashMap<>();
    private final Duration pause;
    private final Pauses pauses;

    HostQueue(Duration pause, Pauses pauses) {
        this.pause = pause;
        this.pauses = pauses;
    }

    /** A pause; tests replace it. */
    interface Pauses {
        void pause(String host, Duration pause) throws InterruptedException;
    }

    /** Runs the request when the host is free, after a pause unless it is the host's first request. */
    <T> T run(String host, Callable<T> request) throws Exception {
        return byHost.computeIfAbsent(host, unused -> new HostTurn()).run(host, request);
    }

    private final class HostTurn {
        private boolean first = true;

        synchronized <T> T run(String host, Callable<T> request) throws Exception {
            if (!first) {
                pauses.pause(host, pause);
            }
            first = false;
            return request.call();
        }
    }
}
