package org.onward.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** Tests which address the service uses as the client's. The test connects from 127.0.0.1. */
final class TrustedProxiesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void headersOfUnknownProxiesAreIgnored() throws Exception {
        for (List<String> proxies : List.of(List.<String>of(), List.of("10.0.0.0/8"), List.of("127.0.0.2"))) {
            assertThat(ask(proxies, "X-Forwarded-For", "203.0.113.9")).isEqualTo("127.0.0.1 http");
            assertThat(ask(proxies, "Forwarded", "for=203.0.113.9;proto=https")).isEqualTo("127.0.0.1 http");
            assertThat(ask(proxies, "X-Forwarded-Proto", "https")).isEqualTo("127.0.0.1 http");
        }
    }

    @Test
    void headersOfATrustedProxyAreUsed() throws Exception {
        for (List<String> proxies : List.of(List.of("127.0.0.1"), List.of("::1", "127.0.0.0/8"))) {
            assertThat(ask(proxies, "X-Forwarded-For", "203.0.113.9")).isEqualTo("203.0.113.9 http");
            assertThat(ask(proxies, "Forwarded", "for=203.0.113.9;proto=https")).isEqualTo("203.0.113.9 https");
            assertThat(ask(proxies, "Forwarded", "for=\"[2001:db8::7]:4711\"")).isEqualTo("[2001:db8::7] http");
            assertThat(ask(proxies, "X-Forwarded-Proto", "https")).isEqualTo("127.0.0.1 https");
            assertThat(ask(proxies, "X-Forwarded-Host", "attacker.example")).isEqualTo("127.0.0.1 http");
        }
    }

    @Test
    void theClientIsTheLastAddressThatIsNotATrustedProxy() throws Exception {
        List<String> proxies = List.of("127.0.0.1", "10.0.0.0/8");

        assertThat(ask(proxies, "X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.1.2.3"))
                .isEqualTo("203.0.113.9 http");
        assertThat(ask(proxies, "Forwarded", "for=198.51.100.1, for=203.0.113.9;proto=https, for=10.1.2.3"))
                .isEqualTo("203.0.113.9 https");
        assertThat(ask(proxies, "X-Forwarded-For", "10.1.2.3")).isEqualTo("10.1.2.3 http");
    }

    @Test
    void aValueThatIsNotAnAddressIsRefused() {
        for (String wrong : List.of("proxy.example", "10.0.0", "10.0.0.0/99", "*", "")) {
            assertThatThrownBy(() -> new TrustedProxies(List.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("trustedProxies");
        }
    }

    @Test
    void ipv6AddressesAreCountedByTheirNetwork() {
        assertThat(ClientAddress.parse("[2001:db8:1:2::1]")).isEqualTo(ClientAddress.parse("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.parse("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.parse("2001:db8:1:3::1"));
        assertThat(ClientAddress.parse("203.0.113.9")).isNotEqualTo(ClientAddress.parse("203.0.113.8"));
    }

    @Test
    void theTimeLimitGrowsWithTheNumberOfBytes() {
        assertThat(MinimumRate.DEFAULT.timeLimit(0)).hasSeconds(10);
        assertThat(MinimumRate.DEFAULT.timeLimit(1)).isLessThan(java.time.Duration.ofSeconds(11));
        assertThat(MinimumRate.DEFAULT.timeLimit(256 * 1024)).hasSeconds(74);
    }

    private static String ask(List<String> proxies, String header, String value) throws Exception {
        Server server = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(new ForwardedRequestCustomizer());
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.addEventListener(new TrustedProxies(proxies));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(
                        response,
                        true,
                        Request.getRemoteAddr(request) + " "
                                + request.getHttpURI().getScheme(),
                        callback);
                return true;
            }
        });
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort()))
                    .header(header, value)
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } finally {
            server.stop();
        }
    }
}
