package org.onward.server;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.http2.Http2CConnectorFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Warnings for the operator about ports that are reachable from other machines, one paragraph each. */
public final class ConnectorWarnings {
    private ConnectorWarnings() {}

    public static List<String> of(ServerFactory server) {
        List<String> warnings = new ArrayList<>();
        if (server instanceof DefaultServerFactory connectors) {
            for (ConnectorFactory each : connectors.getApplicationConnectors()) {
                if (isOpen(each) && !hasTls(each)) {
                    warnings.add(
                            ("WARNING: the pages are open to the network without TLS (%s). Others on the network can read"
                                            + " and change them. Use type: h2, or bindHost: 127.0.0.1 behind a proxy.")
                                    .formatted(name(each)));
                }
                if (each instanceof HttpConnectorFactory connector && connector.isUseForwardedHeaders()) {
                    warnings.add(
                            "WARNING: useForwardedHeaders has no effect, because it trusts every client. Name the proxies"
                                    + " in trustedProxies instead.");
                }
            }
            for (ConnectorFactory each : connectors.getAdminConnectors()) {
                if (isOpen(each)) {
                    warnings.add(
                            ("WARNING: the admin port is open to the network (%s). Anybody there can read health, metrics"
                                            + " and threads without signing in. Leave its bindHost out.")
                                    .formatted(name(each)));
                }
            }
        }
        return warnings;
    }

    private static boolean isOpen(ConnectorFactory factory) {
        if (!(factory instanceof HttpConnectorFactory connector)) {
            return true;
        }
        String host = connector.getBindHost();
        if (host == null || host.isBlank()) {
            return true;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean hasTls(ConnectorFactory factory) {
        return factory instanceof HttpsConnectorFactory && !(factory instanceof Http2CConnectorFactory);
    }

    private static String name(ConnectorFactory factory) {
        if (!(factory instanceof HttpConnectorFactory connector)) {
            return factory.getClass().getSimpleName();
        }
        String host = connector.getBindHost();
        return "%s, port %d".formatted(host == null || host.isBlank() ? "every address" : host, connector.getPort());
    }
}
