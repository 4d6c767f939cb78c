package org.onward;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.DropwizardTestSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.server.NetworkConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onward.database.TestDatabase;
import org.onward.server.ServerDefaults;

/**
 * Checks that one client can use only a small part of the service, over HTTP/1.1 and HTTP/2, and that others are served
 * meanwhile.
 */
final class LimitsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final int CONNECTIONS = 2;
    private static final int PERMITS = ServerDefaults.requestsAtOnce(CONNECTIONS);

    /** Much longer than needed. It only prevents a failing test from hanging. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * Small, but large enough that Jetty does not treat the frames as a flood: it allows 128 small frames per second.
     */
    private static final int PIECE_SIZE = 5;

    private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+\\.css");

    private static final String SLOW_FORM = head(
                    "POST /sign-in HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 1000")
            + "a";

    @TempDir
    static Path folder;

    private static Certificate certificate;
    private static DropwizardTestSupport<OnwardConfiguration> service;

    @BeforeAll
    static void start() throws Exception {
        certificate = Certificate.in(folder);
        service = start("1 hour");
    }

    @AfterAll
    static void stop() {
        service.after();
    }

    private static DropwizardTestSupport<OnwardConfiguration> start(String grace) throws Exception {
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

    @ParameterizedTest
    @EnumSource(Version.class)
    void theSizeOfABodyIsMeasuredUnpacked(Version version) throws Exception {
        byte[] gzip = gzip(("{\"note\": \"" + "x".repeat(2_000_000) + "\"}").getBytes(UTF_8));
        assertThat(gzip.length).isLessThan(4_000);

        HttpResponse<String> answer = client(version)
                .send(
                        call(version, "/api/v1/me/steps")
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(gzip))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("256 KB", "unpacked");
    }

    @Test
    void aBodyWithoutContentLengthIsLimitedToo() throws Exception {
        EndlessBody endless = new EndlessBody();

        HttpResponse<String> answer = client(Version.HTTP_1_1)
                .send(
                        call(Version.HTTP_1_1, "/api/v1/me/steps")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        // The network buffers of both sides may take some data beyond the limit.
        assertThat(endless.bytesRead.get()).isLessThan(32_000_000);
    }

    @Test
    void aBodyWithoutContentLengthIsLimitedOverHttp2() throws Exception {
        try (RawHttp2 client = new RawHttp2(certificate.trusting(), http2Port(service), 65_535)) {
            client.begin(1, "POST", "/api/v1/me/steps", json(service), false);
            byte[] piece = "x".repeat(16_000).getBytes(US_ASCII);
            int window = 65_535;
            int sent = 0;
            RawHttp2.Frame answer = null;
            while (answer == null) {
                if (window >= piece.length) {
                    client.data(1, piece, false);
                    window -= piece.length;
                    sent += piece.length;
                } else {
                    RawHttp2.Frame frame = client.next(1);
                    if (frame.type() == RawHttp2.WINDOW_UPDATE) {
                        window += frame.payload().getInt();
                    } else {
                        answer = frame;
                    }
                }
            }
            assertThat(answer.type()).isEqualTo(RawHttp2.HEADERS);
            assertThat(client.next(1).text()).contains("\"status\":413");
            assertThat(sent).isLessThan(3 * 256 * 1024);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void theSizeOfAFormIsMeasuredUnpacked(Version version) throws Exception {
        HttpResponse<String> answer = client(version)
                .send(
                        request(version, "/sign-out")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        gzip("x".repeat(2_000_000).getBytes(UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aBodyThatArrivesInPiecesIsReadCompletely(Version version) throws Exception {
        byte[] body = "{\"item\": \"inclusive-meetings\", \"step\": \"explored\", \"minutes\": 5}".getBytes(UTF_8);
        for (boolean pack : List.of(false, true)) {
            byte[] sent = pack ? gzip(body) : body;
            HttpRequest.Builder call = call(version, "/api/v1/me/steps")
                    .POST(HttpRequest.BodyPublishers.ofByteArrays(
                            Stream.iterate(0, at -> at < sent.length, at -> at + PIECE_SIZE)
                                    .map(at -> Arrays.copyOfRange(sent, at, Math.min(sent.length, at + PIECE_SIZE)))
                                    .toList()));
            if (pack) {
                call.header("Content-Encoding", "gzip");
            }

            HttpResponse<String> answer = client(version).send(call.build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void expect100ContinueIsAnswered() throws Exception {
        try (Socket socket = open(
                service,
                head(
                        "POST /api/v1/me/steps HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 2",
                        "Expect: 100-continue",
                        "Connection: close"))) {
            assertThat(line(socket)).startsWith("HTTP/1.1 100");
            socket.getOutputStream().write("{}".getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("HTTP/1.1 401");
        }
    }

    @Test
    void slowBodiesTakeNoPermits() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int each = 0; each < 3 * PERMITS; each++) {
                slow.add(open(service, SLOW_FORM));
            }
            assertOthersAreServed();
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void slowBodiesOnOneHttp2ConnectionTakeNoPermits() throws Exception {
        try (RawHttp2 client = new RawHttp2(certificate.trusting(), http2Port(service), 65_535)) {
            for (int each = 0; each < 3 * PERMITS; each++) {
                int stream = 2 * each + 1;
                client.begin(
                        stream, "POST", "/sign-in", Map.of("content-type", "application/x-www-form-urlencoded"), false);
                client.data(stream, new byte[] {'a'}, false);
            }
            assertOthersAreServed();
        }
    }

    @Test
    void unreadResponsesTakeNoPermits() throws Exception {
        try (RawHttp2 client = new RawHttp2(certificate.trusting(), http2Port(service), 0)) {
            for (int each = 0; each < 95; each++) {
                client.begin(2 * each + 1, "GET", each % 2 == 0 ? "/sign-in" : asset(), Map.of(), true);
            }
            assertOthersAreServed();
        }
    }

    /** The oldest body is cancelled; clients with a normal rate have finished before. */
    @Test
    void anAddressHasAtMost64IncompleteBodiesAndTheOldestIsCancelled() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int each = 0; each < 65; each++) {
                slow.add(open(service, SLOW_FORM));
                // The body has been counted for certain only after a later request was answered.
                assertThat(get(Version.HTTP_1_1, "/sign-in").statusCode()).isEqualTo(200);
            }
            assertThat(line(slow.get(0))).startsWith("HTTP/1.1 503");
            assertOthersAreServed();
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aBodyThatDoesNotArriveIsCancelled(Version version) throws Exception {
        DropwizardTestSupport<OnwardConfiguration> impatient = start("300 milliseconds");
        try {
            if (version == Version.HTTP_1_1) {
                try (Socket socket = open(
                        impatient,
                        head(
                                        "POST /api/v1/me/steps HTTP/1.1",
                                        "Host: localhost",
                                        "Cookie: onward_session=token",
                                        "X-CSRF-Token: " + csrf(impatient),
                                        "Content-Type: application/json",
                                        "Content-Length: 1000")
                                + "{")) {
                    String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                    assertThat(answer).startsWith("HTTP/1.1 408").contains("too slowly");
                }
            } else {
                try (RawHttp2 client = new RawHttp2(certificate.trusting(), http2Port(impatient), 65_535)) {
                    client.begin(1, "POST", "/api/v1/me/steps", json(impatient), false);
                    client.data(1, new byte[] {'{'}, false);
                    assertThat(client.next(1).type()).isEqualTo(RawHttp2.HEADERS);
                    assertThat(client.next(1).text()).contains("\"status\":408", "too slowly");
                }
            }
        } finally {
            impatient.after();
        }
    }

    /** The stream must end when the time is over. */
    @Test
    void aResponseThatIsNotReadIsAborted() throws Exception {
        DropwizardTestSupport<OnwardConfiguration> impatient = start("301 milliseconds");
        try (RawHttp2 client = new RawHttp2(certificate.trusting(), http2Port(impatient), 0)) {
            client.begin(1, "GET", "/sign-in", Map.of(), true);
            assertThat(client.next(1).type()).isEqualTo(RawHttp2.HEADERS);
            assertThat(client.next(1).type()).isEqualTo(RawHttp2.RST_STREAM);
        } finally {
            impatient.after();
        }
    }

    private static void assertOthersAreServed() throws Exception {
        for (Version version : Version.values()) {
            assertThat(get(version, "/sign-in").statusCode()).isEqualTo(200);
            assertThat(get(version, "/api/v1/me").statusCode()).isEqualTo(200);
            HttpResponse<String> step = client(version)
                    .send(
                            call(version, "/api/v1/me/steps")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"item\": \"inclusive-meetings\", \"step\": \"explored\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(step.statusCode()).as(step.body()).isEqualTo(201);
        }
    }

    private static String asset() throws Exception {
        Matcher found = ASSET.matcher(get(Version.HTTP_1_1, "/sign-in").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HttpResponse<String> get(Version version, String path) throws Exception {
        return client(version).send(request(version, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder call(Version version, String path) throws Exception {
        return request(version, path).header("Content-Type", "application/json").header("X-CSRF-Token", csrf(service));
    }

    private static Map<String, String> json(DropwizardTestSupport<?> of) throws Exception {
        return Map.of("content-type", "application/json", "cookie", "onward_session=token", "x-csrf-token", csrf(of));
    }

    private static String csrf(DropwizardTestSupport<?> of) throws Exception {
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

    private static HttpRequest.Builder request(Version version, String path) {
        return HttpRequest.newBuilder(URI.create(
                        version == Version.HTTP_2
                                ? "https://localhost:" + http2Port(service) + path
                                : "http://localhost:" + service.getLocalPort() + path))
                .header("Cookie", "onward_session=token")
                .timeout(TIMEOUT);
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(certificate.trusting())
                .build();
    }

    private static int http2Port(DropwizardTestSupport<?> of) {
        return ((NetworkConnector)
                        of.getEnvironment().getApplicationContext().getServer().getConnectors()[1])
                .getLocalPort();
    }

    private static Socket open(DropwizardTestSupport<?> to, String head) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("localhost"), to.getLocalPort());
        socket.setSoTimeout((int) TIMEOUT.toMillis());
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        }
        return gzip.toByteArray();
    }

    /** An endless stream of the letter x that counts the bytes read. */
    private static final class EndlessBody extends InputStream {
        private final AtomicLong bytesRead = new AtomicLong();

        @Override
        public int read() {
            bytesRead.incrementAndGet();
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            Arrays.fill(into, from, from + most, (byte) 'x');
            bytesRead.addAndGet(most);
            return most;
        }
    }
}
