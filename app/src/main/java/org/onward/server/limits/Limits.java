package org.onward.server.limits;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.onward.web.KnownSessions;

/** The limits on what clients take, in the order in which a request meets them. */
public final class Limits {
    /** Whoever waits in line waits for a connection to the database next, so both together stay under five seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** All bodies together, and all answers together, take at most this part of the memory. */
    private static final int PART_OF_MEMORY = 8;

    private Limits() {}

    /**
     * @param most how many requests are at work at once
     * @param pace how slowly a client may send and receive
     */
    public static Handler.Singleton inFront(int most, Pace pace, KnownSessions sessions) {
        long memory = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        RequestBodies bodies = new RequestBodies(pace, memory);
        bodies.setHandler(new ConcurrencyLimit(most, LONGEST_WAIT, sessions, new UnreadAnswers(pace, memory)));
        return bodies;
    }
}
