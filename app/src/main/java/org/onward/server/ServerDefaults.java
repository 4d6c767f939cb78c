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

/** The defaults of the server settings. Jackson starts with these values, and the configuration file overrides them. */
public final class ServerDefaults {
    /**
     * All cipher suites of TLS 1.3, and those of TLS 1.2 that HTTP/2 allows (RFC 9113, appendix A) and that have
     * forward secrecy. Dropwizard's default is a single suite of TLS 1.2, which excludes TLS 1.3 and keys other than
     * RSA.
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
     * The maximum number of concurrent streams of one HTTP/2 connection. RFC 9113 recommends at least 100. Dropwizard's
     * default of 1,024 is too high for untrusted clients.
     */
    private static final int CONCURRENT_STREAMS = 100;

    /**
     * Threads that do not run requests: they accept and select connections of both ports and reject requests above the
     * limit. Some are in reserve for requests that are slow to release their thread.
     */
    private static final int JETTY_THREADS = 24;

    /**
     * Virtual threads are used from Java 24 on. In Java 21 to 23, a virtual thread that waits in a {@code synchronized}
     * block keeps its carrier thread (JEP 491 changed this), and libraries have such blocks. The measurements are in
     * docs/decisions/0013-virtual-threads.md. The limits above also apply to virtual threads.
     */
    private static final int VIRTUAL_THREADS_FROM = 24;

    private ServerDefaults() {}

    /**
     * The maximum number of concurrent requests: four for each database connection. By Little's law, the connections
     * are the bottleneck. With four requests for each, all connections stay busy while some requests render a page or
     * read a body; more requests would only wait. With Dropwizard's default of 1,024 threads, a thousand requests would
     * wait for ten connections.
     */
    public static int requestsAtOnce(int connections) {
        return 4 * connections;
    }

    /** The maximum number of concurrent requests for the configured connections and threads. */
    public static int requestsAtOnce(OnwardConfiguration configuration) {
        int max = requestsAtOnce(configuration.database().maximumConnections());
        return configuration.getServerFactory() instanceof AbstractServerFactory server
                ? Math.min(max, Math.max(1, server.getMaxThreads() - JETTY_THREADS))
                : max;
    }

    /**
     * A server with threads for that number of requests and for Jetty itself. Queued requests need no thread: see
     * {@link org.onward.server.limits.ConcurrencyLimit}.
     */
    public static DefaultServerFactory server() {
        return withDefaults(new DefaultServerFactory());
    }

    private static <T extends AbstractServerFactory> T withDefaults(T server) {
        server.setMaxThreads(requestsAtOnce(DatabaseSettings.DEFAULT_CONNECTIONS) + JETTY_THREADS);
        server.setRequestLogFactory(new RequestLogWithoutQueries());
        server.setEnableVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_FROM);
        return server;
    }

    public static Module module() {
        SimpleModule module = new SimpleModule("server-defaults");
        registerDefault(module, DefaultServerFactory.class, ServerDefaults::server);
        registerDefault(module, SimpleServerFactory.class, () -> withDefaults(new SimpleServerFactory()));
        registerDefault(module, Http2ConnectorFactory.class, ServerDefaults::http2);
        registerDefault(module, LogbackAccessRequestLogFactory.class, RequestLogWithoutQueries::new);
        registerDefault(module, Http2CConnectorFactory.class, ServerDefaults::http2WithoutTls);
        return module;
    }

    private static Http2ConnectorFactory http2() {
        Http2ConnectorFactory connector = new Http2ConnectorFactory();
        connector.setSupportedCipherSuites(CIPHER_SUITES);
        connector.setMaxConcurrentStreams(CONCURRENT_STREAMS);
        return connector;
    }

    private static Http2CConnectorFactory http2WithoutTls() {
        Http2CConnectorFactory connector = new Http2CConnectorFactory();
        connector.setMaxConcurrentStreams(CONCURRENT_STREAMS);
        return connector;
    }

    private static <T> void registerDefault(SimpleModule module, Class<T> type, Supplier<T> defaults) {
        module.addValueInstantiator(type, new ValueInstantiator.Base(type) {
            @Override
            public boolean canCreateUsingDefault() {
                return true;
            }

            @Override
            public Object createUsingDefault(DeserializationContext context) {
                return defaults.get();
            }
        });
    }
}
