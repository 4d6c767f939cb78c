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
 * The port for whoever runs the service: health and figures, without signing in. It is on the loopback address unless the
 * configuration names another, answers questions only, and none that come from a page of another site.
 */
public final class AdminPort {
    private static final String LOOPBACK = "127.0.0.1";

    private AdminPort() {}

    /** @throws IllegalArgumentException for a server that has no port of its own for this */
    public static void close(ServerFactory server, Environment environment) {
        if (server instanceof SimpleServerFactory) {
            throw new IllegalArgumentException("server: type: simple puts health and figures on the port that everybody"
                    + " uses. Leave type out, and say applicationConnectors and adminConnectors.");
        }
        Set<String> names = bindToLoopback(server);
        environment
                .admin()
                .addFilter("admin-guard", new AdminGuard(names))
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }

    /** @return what it is bound to */
    public static Set<String> bindToLoopback(ServerFactory server) {
        Set<String> names = new HashSet<>();
        if (server instanceof DefaultServerFactory connectors) {
            for (ConnectorFactory each : connectors.getAdminConnectors()) {
                if (each instanceof HttpConnectorFactory connector) {
                    names.add(boundTo(connector));
                }
            }
        }
        return names;
    }

    private static String boundTo(HttpConnectorFactory connector) {
        String host = connector.getBindHost();
        if (host == null || host.isBlank()) {
            connector.setBindHost(LOOPBACK);
            return LOOPBACK;
        }
        return host.toLowerCase(Locale.ROOT);
    }
}
