package org.onward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.DropwizardTestSupport;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that send or read slowly take no permits, over HTTP/1.1 and HTTP/2, and others are served meanwhile. */
final class SlowClientsTest extends LimitsFixture {
    private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+\\.css");

    private static final String SLOW_FORM = head(
                    "POST /sign-in HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 1000")
            + "a";

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
}
