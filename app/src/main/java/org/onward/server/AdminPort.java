package org.onward.server;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Configures the admin port, on which operators read health and metrics without signing in. It is bound to the loopback
 * address unless the configuration names another, and it is read-only ({@link AdminGuard}).
 */
public final class AdminPort {
    private static final String LOOPBACK = "127.0.0.1";

    private AdminPort() {}

    /** @throws IllegalArgumentException if the server has no separate port for administration */
    public static void configure(ServerFactory server, Environment environment) {
        if (server instanceof SimpleServerFactory) {
            throw new IllegalArgumentException("server: type: simple puts administration on the port that everybody"
                    + " uses. Leave type out, and set applicationConnectors and adminConnectors.");
        }
        Set<String> bindHosts = bindToLoopback(server);
        environment
                .admin()
                .addFilter("admin-guard", new AdminGuard(bindHosts))
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }

    /** @return the bind hosts of the port */
    public static Set<String> bindToLoopback(ServerFactory server) {
        Set<String> bindHosts = new HashSet<>();
        if (server instanceof DefaultServerFactory connectors) {
            for (ConnectorFactory each : connectors.getAdminConnectors()) {
                if (each instanceof HttpConnectorFactory connector) {
                    bindHosts.add(bindHost(connector));
                }
            }
        }
        return bindHosts;
    }

    private static String bindHost(HttpConnectorFactory connector) {
        String host = connector.getBindHost();
        if (host == null || host.isBlank()) {
            connector.setBindHost(LOOPBACK);
            return LOOPBACK;
        }
        return host.toLowerCase(Locale.ROOT);
    }
}
