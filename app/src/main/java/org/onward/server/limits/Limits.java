package org.onward.server.limits;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.onward.web.KnownSessions;

/** Builds the chain of limits, in the order in which a request passes them. */
public final class Limits {
    /** A queued request later waits for a database connection, so both waits together must stay below five seconds. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    /** Request bodies may take one part in so many of the memory, and responses the same. */
    private static final int PART_OF_MEMORY = 8;

    private Limits() {}

    /**
     * @param maxRunning the maximum number of running requests
     * @param pace the minimum rate at which a client must send and receive
     */
    public static Handler.Singleton createHandler(int maxRunning, MinimumRate pace, KnownSessions sessions) {
        long memory = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        RequestBodies bodies = new RequestBodies(pace, memory);
        bodies.setHandler(new ConcurrencyLimit(maxRunning, MAX_WAIT, sessions, new UnreadResponses(pace, memory)));
        return bodies;
    }
}
