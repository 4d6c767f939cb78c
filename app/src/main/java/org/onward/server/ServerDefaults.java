package org.onward.server;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.http2.Http2CConnectorFactory;
import io.dropwizard.http2.Http2ConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import java.util.List;
import java.util.function.Supplier;
import org.onward.OnwardConfiguration;
import org.onward.database.DatabaseSettings;

/**
 * What the server is like where the configuration file says nothing. Jackson starts from these, and the file has the
 * last word.
 */
public final class ServerDefaults {
    /**
     * Every suite of TLS 1.3, and those of TLS 1.2 that HTTP/2 allows (RFC 9113, appendix A) and that keep past traffic
     * secret when a key is lost. Dropwizard alone would offer one suite of TLS 1.2: no TLS 1.3, and no key but RSA.
     */
    private static final List<String> CIPHER_SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /**
     * How many requests one connection over HTTP/2 may have open. RFC 9113 advises to allow no fewer than 100, so that pages
     * load at once; Dropwizard's 1,024 are for a client that one trusts.
     */
    private static final int STREAMS = 100;

    /**
     * Threads that are never at work on a request: they accept and select for both ports, turn away who cannot be served,
     * and are there when one of the others is slow to be given back.
     */
    private static final int JETTYS_OWN = 24;

    /**
     * Virtual threads answer requests from Java 24 on. They are in 21 already, but there one that waits inside a
     * {@code synchronized} block keeps its processor (JEP 491 ended that), and libraries have such blocks. What was measured
     * stands in docs/decisions/0013-virtual-threads.md. The limits above hold for them as well.
     */
    private static final int VIRTUAL_THREADS_FROM = 24;

    private ServerDefaults() {}

    /**
     * How many requests are at work at once. Little's law again: at any moment a request that gets anywhere holds a
     * connection or a processor, and there are more connections than processors. Four for each connection keep all of them
     * busy although some requests render, some read a body, and some wait; a fifth would only wait. Dropwizard's 1,024
     * threads would let a thousand requests wait for ten connections, each with a stack and an impatient person.
     */
    public static int requestsAtOnce(int connections) {
        return 4 * connections;
    }

    /** As many as the connections are enough for, and the threads. */
    public static int requestsAtOnce(OnwardConfiguration configuration) {
        int most = requestsAtOnce(configuration.database().maximumConnections());
        return configuration.getServerFactory() instanceof AbstractServerFactory server
                ? Math.min(most, Math.max(1, server.getMaxThreads() - JETTYS_OWN))
                : most;
    }

    /** Threads for as many requests, and Jetty's own. Requests that wait their turn need none: see {@link org.onward.server.limits.ConcurrencyLimit}. */
    public static DefaultServerFactory server() {
        return sized(new DefaultServerFactory());
    }

    private static <T extends AbstractServerFactory> T sized(T server) {
        server.setMaxThreads(requestsAtOnce(DatabaseSettings.USUAL_CONNECTIONS) + JETTYS_OWN);
        server.setRequestLogFactory(new RequestLogWithoutQueries());
        server.setEnableVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_FROM);
        return server;
    }

    public static Module module() {
        SimpleModule module = new SimpleModule("server-defaults");
        startFrom(module, DefaultServerFactory.class, ServerDefaults::server);
        startFrom(module, SimpleServerFactory.class, () -> sized(new SimpleServerFactory()));
        startFrom(module, Http2ConnectorFactory.class, ServerDefaults::http2);
        startFrom(module, LogbackAccessRequestLogFactory.class, RequestLogWithoutQueries::new);
        startFrom(module, Http2CConnectorFactory.class, ServerDefaults::http2WithoutTls);
        return module;
    }

    private static Http2ConnectorFactory http2() {
        Http2ConnectorFactory connector = new Http2ConnectorFactory();
        connector.setSupportedCipherSuites(CIPHER_SUITES);
        connector.setMaxConcurrentStreams(STREAMS);
        return connector;
    }

    private static Http2CConnectorFactory http2WithoutTls() {
        Http2CConnectorFactory connector = new Http2CConnectorFactory();
        connector.setMaxConcurrentStreams(STREAMS);
        return connector;
    }

    private static <T> void startFrom(SimpleModule module, Class<T> type, Supplier<T> start) {
        module.addValueInstantiator(type, new ValueInstantiator.Base(type) {
            @Override
            public boolean canCreateUsingDefault() {
                return true;
            }

            @Override
            public Object createUsingDefault(DeserializationContext context) {
                return start.get();
            }
        });
    }
}
