package org.onward;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Lets as many requests in as the connections to the database are enough for. The others wait in line, in the order in
 * which they came and without a thread each, and not for long: then they are told so (503), while those inside are served.
 * Assets need no database, and no place in the line.
 */
final class Turnstile {
    /** Whoever waits here waits for a connection next, so both together stay under five seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private Turnstile() {}

    static void standBefore(Environment environment, OnwardConfiguration configuration) {
        int most = ServerDefaults.requestsAtOnce(configuration.database().maximumConnections());
        QoSHandler line = new QoSHandler();
        line.setMaxRequestCount(
                configuration.getServerFactory() instanceof AbstractServerFactory server
                        ? Math.min(most, ServerDefaults.requestsFor(server.getMaxThreads()))
                        : most);
        line.setMaxSuspend(LONGEST_WAIT);
        line.excludePath("/assets/*");
        environment.getApplicationContext().insertHandler(line);
    }
}
