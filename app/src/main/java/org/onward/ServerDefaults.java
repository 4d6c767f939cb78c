package org.onward;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.dropwizard.http2.Http2ConnectorFactory;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the server is like where the configuration file says nothing. Jackson starts from these, and the file has the
 * last word.
 */
final class ServerDefaults {
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

    private ServerDefaults() {}

    static Module module() {
        SimpleModule module = new SimpleModule("server-defaults");
        startFrom(module, Http2ConnectorFactory.class, ServerDefaults::http2);
        return module;
    }

    private static Http2ConnectorFactory http2() {
        Http2ConnectorFactory connector = new Http2ConnectorFactory();
        connector.setSupportedCipherSuites(CIPHER_SUITES);
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
