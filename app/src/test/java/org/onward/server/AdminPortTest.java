package org.onward.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.ConfigurationFiles;
import org.onward.OnwardApplication;
import org.onward.OnwardConfiguration;
import org.onward.RunningOnward;
import org.onward.database.TestDatabase;

/** Checks that the admin port is closed to the network and to web pages of other sites. */
final class AdminPortTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxThreads: 64",
                "adminConnectors: [{type: http, port: 8081}]",
                "adminConnectors: [{type: https, port: 8444, keyStorePath: x, keyStorePassword: x}]",
                "adminConnectors: [{type: h2, port: 8444, keyStorePath: x, keyStorePassword: x}]",
                "adminConnectors: [{type: h2c, port: 8081}]",
                "applicationConnectors: [{type: h2, port: 8443, keyStorePath: x, keyStorePassword: x}]"
            })
    void theAdminPortIsBoundToTheLoopbackAddressByDefault(String server) throws Exception {
        DefaultServerFactory read =
                (DefaultServerFactory) ConfigurationFiles.read(file(server)).getServerFactory();

        AdminPort.bindToLoopback(read);

        assertThat(read.getAdminConnectors()).isNotEmpty().allSatisfy(connector -> assertThat(
                        ((HttpConnectorFactory) connector).getBindHost())
                .isEqualTo("127.0.0.1"));
    }

    @Test
    void anotherAddressMayBeConfigured() throws Exception {
        DefaultServerFactory read = (DefaultServerFactory)
                ConfigurationFiles.read(file("adminConnectors: [{type: http, port: 8081, bindHost: 10.0.0.5}]"))
                        .getServerFactory();

        assertThat(AdminPort.bindToLoopback(read)).containsExactly("10.0.0.5");
    }

    @Test
    void theAdminPortIsReadOnly() throws Exception {
        DropwizardTestSupport<OnwardConfiguration> service = service("adminConnectors: [{type: http, port: 0}]");
        service.before();
        try {
            assertThat(adminConnector(service).getHost()).isEqualTo("127.0.0.1");
            int port = service.getAdminPort();
            for (String path : List.of("/healthcheck", "/metrics", "/ping", "/threads", "/")) {
                assertThat(ask(port, "GET", path, "localhost:" + port)).as(path).startsWith("HTTP/1.1 200");
            }
            for (String path : List.of("/tasks/gc", "/tasks/log-level", "/tasks", "/pprof", "/tasks/../tasks/gc")) {
                assertThat(ask(port, "POST", path, "localhost")).as(path).startsWith("HTTP/1.1 404");
                assertThat(ask(port, "GET", path, "localhost")).as(path).startsWith("HTTP/1.1 404");
            }
            assertThat(ask(port, "POST", "/metrics", "localhost")).startsWith("HTTP/1.1 405");
        } finally {
            service.after();
        }
    }

    @Test
    void requestsFromPagesOfOtherSitesAreRefused() throws Exception {
        DropwizardTestSupport<OnwardConfiguration> service = service("adminConnectors: [{type: http, port: 0}]");
        service.before();
        try {
            int port = service.getAdminPort();
            for (String host :
                    List.of("attacker.example", "attacker.example:" + port, "127.0.0.1.attacker.example", "")) {
                assertThat(ask(port, "GET", "/metrics", host)).as(host).containsPattern("HTTP/1.1 40[03]");
            }
            for (String host : List.of("127.0.0.1:" + port, "localhost", "10.0.0.5:8081", "[::1]:" + port)) {
                assertThat(ask(port, "GET", "/ping", host)).as(host).startsWith("HTTP/1.1 200");
            }
            assertThat(ask(port, "GET", "/metrics", "localhost\r\nOrigin: https://attacker.example"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(port, "GET", "/metrics", "localhost\r\nOrigin: null"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(port, "GET", "/metrics", "localhost\r\nSec-Fetch-Site: cross-site"))
                    .startsWith("HTTP/1.1 403");
        } finally {
            service.after();
        }
    }

    @Test
    void aServerWithoutASeparateAdminPortDoesNotStart() throws Exception {
        assertThatThrownBy(() -> service("type: simple\n  connector: {type: http, port: 0, bindHost: localhost}")
                        .before())
                .hasStackTraceContaining("adminConnectors");
    }

    @Test
    void aPortThatIsOpenToTheNetworkCausesAWarning() throws Exception {
        assertThat(warnings("applicationConnectors: [{type: http, port: 8080}]"))
                .singleElement()
                .asString()
                .contains("without TLS", "port 8080");
        assertThat(warnings("applicationConnectors: [{type: http, port: 8080, bindHost: 0.0.0.0}]"))
                .hasSize(1);
        assertThat(warnings("applicationConnectors: [{type: h2c, port: 8080}]")).hasSize(1);
        assertThat(warnings("maxThreads: 64")).singleElement().asString().contains("without TLS");
        assertThat(warnings("applicationConnectors: [{type: http, port: 8080, bindHost: 127.0.0.1}]"))
                .isEmpty();
        assertThat(warnings("applicationConnectors: [{type: http, port: 8080, bindHost: '::1'}]"))
                .isEmpty();
        assertThat(
                        warnings(
                                "applicationConnectors: [{type: http, port: 8080, bindHost: '::1', useForwardedHeaders: true}]"))
                .singleElement()
                .asString()
                .contains("trustedProxies");
        assertThat(warnings("applicationConnectors: [{type: h2, port: 8443, keyStorePath: x, keyStorePassword: x}]"))
                .isEmpty();
        assertThat(
                        warnings(
                                """
                        applicationConnectors: [{type: http, port: 8080, bindHost: 127.0.0.1}]
                          adminConnectors: [{type: http, port: 8081, bindHost: 0.0.0.0}]"""))
                .singleElement()
                .asString()
                .contains("admin port", "port 8081");
    }

    private List<String> warnings(String server) throws Exception {
        OnwardConfiguration configuration = ConfigurationFiles.read(file(server));
        AdminPort.bindToLoopback(configuration.getServerFactory());
        return ConnectorWarnings.of(configuration.getServerFactory());
    }

    private DropwizardTestSupport<OnwardConfiguration> service(String server) throws Exception {
        String application = server.startsWith("type")
                ? ""
                : "\n  applicationConnectors: [{type: http, port: 0, bindHost: localhost}]";
        return new DropwizardTestSupport<>(
                OnwardApplication.class, file(server + application).toString());
    }

    private Path file(String server) throws IOException {
        Path file = Files.createTempFile(folder, "onward", ".yml");
        return Files.writeString(
                file,
                """
                database: {url: '%s', user: '%s', password: '%s', minimumConnections: 1}
                masterKey: '%s'
                content: ../content
                logging: {level: ERROR}
                server:
                  %s
                """
                        .formatted(
                                database.settings().url(),
                                database.settings().user(),
                                database.settings().password(),
                                RunningOnward.MASTER_KEY,
                                server));
    }

    private static ServerConnector adminConnector(DropwizardTestSupport<?> service) {
        for (Connector connector :
                service.getEnvironment().getApplicationContext().getServer().getConnectors()) {
            if (connector instanceof ServerConnector found && "admin".equals(found.getName())) {
                return found;
            }
        }
        throw new AssertionError("no admin connector");
    }

    private static String ask(int port, String method, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                            .formatted(method, path, host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
