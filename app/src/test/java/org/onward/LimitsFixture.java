package org.onward;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.NetworkConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onward.database.TestDatabase;
import org.onward.server.ServerDefaults;

/** A service with two database connections, over HTTP/1.1 and HTTP/2, and the clients that test its limits. */
abstract class LimitsFixture {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    static final int CONNECTIONS = 2;

    static final int PERMITS = ServerDefaults.requestsAtOnce(CONNECTIONS);

    /** Much longer than needed. It only prevents a failing test from hanging. */
    static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    static Certificate certificate;

    static DropwizardTestSupport<OnwardConfiguration> service;

    @BeforeAll
    static void start() throws Exception {
        certificate = Certificate.in(folder);
        service = start("1 hour");
    }

    @AfterAll
    static void stop() {
        service.after();
    }

    static DropwizardTestSupport<OnwardConfiguration> start(String grace) throws Exception {
        Path file = folder.resolve(grace.replace(" ", "-") + ".yml");
        Files.writeString(
                file,
                """
                database:
                  {url: '%s', user: '%s', password: '%s', minimumConnections: 1, maximumConnections: %d}
                masterKey: '%s'
                content: ../content
                clientGrace: %s
                server:
                  applicationConnectors:
                    - {type: http, port: 0, bindHost: localhost}
                    - {type: h2, port: 0, bindHost: localhost, keyStorePath: '%s', keyStorePassword: '%s'}
                  adminConnectors: [{type: http, port: 0, bindHost: localhost}]
                  requestLog: {appenders: []}
                logging: {level: ERROR}
                """
                        .formatted(
                                database.settings().url(),
                                database.settings().user(),
                                database.settings().password(),
                                CONNECTIONS,
                                RunningOnward.MASTER_KEY,
                                grace,
                                certificate.keyStore(),
                                Certificate.PASSWORD));
        DropwizardTestSupport<OnwardConfiguration> started =
                new DropwizardTestSupport<>(OnwardApplication.class, file.toString());
        started.before();
        return started;
    }

    @BeforeEach
    void signIn() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO sign_in_session (token_hash, person, started, expires)"
                                + " VALUES (sha256('token'), ?, now(), now() + interval '1 hour')",
                        trust.branch().leader().value()));
    }

    static HttpResponse<String> get(Version version, String path) throws Exception {
        return client(version).send(request(version, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest.Builder call(Version version, String path) throws Exception {
        return request(version, path).header("Content-Type", "application/json").header("X-CSRF-Token", csrf(service));
    }

    static Map<String, String> json(DropwizardTestSupport<?> of) throws Exception {
        return Map.of("content-type", "application/json", "cookie", "onward_session=token", "x-csrf-token", csrf(of));
    }

    static String csrf(DropwizardTestSupport<?> of) throws Exception {
        String me = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + of.getLocalPort() + "/api/v1/me"))
                                .header("Cookie", "onward_session=token")
                                .timeout(TIMEOUT)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String before = "\"csrfToken\":\"";
        int at = me.indexOf(before) + before.length();
        return me.substring(at, me.indexOf('"', at));
    }

    static HttpRequest.Builder request(Version version, String path) {
        return HttpRequest.newBuilder(URI.create(
                        version == Version.HTTP_2
                                ? "https://localhost:" + http2Port(service) + path
                                : "http://localhost:" + service.getLocalPort() + path))
                .header("Cookie", "onward_session=token")
                .timeout(TIMEOUT);
    }

    static HttpClient client(Version version) {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(certificate.trusting())
                .build();
    }

    static int http2Port(DropwizardTestSupport<?> of) {
        return ((NetworkConnector)
                        of.getEnvironment().getApplicationContext().getServer().getConnectors()[1])
                .getLocalPort();
    }

    static Socket open(DropwizardTestSupport<?> to, String head) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("localhost"), to.getLocalPort());
        socket.setSoTimeout((int) TIMEOUT.toMillis());
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
