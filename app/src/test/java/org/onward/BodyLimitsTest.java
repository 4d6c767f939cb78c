package org.onward;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The size of a request body is limited however it arrives, over HTTP/1.1 and HTTP/2. */
final class BodyLimitsTest extends LimitsFixture {
    /**
     * Small, but large enough that Jetty does not treat the frames as a flood: it allows 128 small frames per second.
     */
    private static final int PIECE_SIZE = 5;

    private static final int MAX_ATTEMPTS = 10;

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
        Optional<HttpResponse<String>> answer = Optional.empty();
        for (int attempt = 0; attempt < MAX_ATTEMPTS && answer.isEmpty(); attempt++) {
            EndlessBody endless = new EndlessBody();

            answer = answerTo(endless);

            // The network buffers of both sides may take some data beyond the limit.
            assertThat(endless.bytesRead.get()).isLessThan(32_000_000);
        }
        assertThat(answer)
                .hasValueSatisfying(one -> assertThat(one.statusCode()).isEqualTo(413));
    }

    /** Empty if the connection was reset before the answer was read, which can happen to a client that is still sending. */
    private static Optional<HttpResponse<String>> answerTo(EndlessBody endless) throws Exception {
        try {
            return Optional.of(client(Version.HTTP_1_1)
                    .send(
                            call(Version.HTTP_1_1, "/api/v1/me/steps")
                                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
        } catch (IOException reset) {
            return Optional.empty();
        }
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
