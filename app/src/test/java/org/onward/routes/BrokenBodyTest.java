package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.LoggedEvents;
import org.onward.RawConnection;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/**
 * Sends bodies that are incomplete or cannot be decoded. They are the client's mistake (400) and are not logged as
 * errors.
 */
final class BrokenBodyTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String JSON = "POST /api/v1/me/steps HTTP/1.1\nContent-Type: application/json\n";
    private static final String FORM = "POST /sign-in HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n";
    private static final Map<String, String> FIRST_BYTES =
            Map.of(JSON, "{\"item\": \"inclusive-meetings\", ", FORM, "persona=lead");

    @BeforeEach
    void createTrust() {
        SmallTrust.create(onward.jdbi());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, FORM})
    void anIncompleteBodyIsAnsweredWith400(String head) throws Exception {
        try (LoggedEvents log = new LoggedEvents();
                RawConnection connection = connection()) {
            String answer = connection
                    .send(head + commonHeaders() + "Content-Length: 500\n\n" + FIRST_BYTES.get(head))
                    .endOfSending()
                    .readAll();

            assertThat(answer).satisfiesAnyOf(nothing -> assertThat(nothing).isEmpty(), refusal -> assertThat(refusal)
                    .startsWith("HTTP/1.1 400"));
            assertThat(log.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, FORM})
    void aClosedConnectionIsNotLoggedAsAnError(String head) throws Exception {
        try (LoggedEvents log = new LoggedEvents()) {
            try (RawConnection connection = connection()) {
                connection
                        .send(head + commonHeaders() + "Content-Length: 500\n\n" + FIRST_BYTES.get(head))
                        .reset();
            }
            // By the time that these requests are served, the service has noticed the closed connection.
            for (int next = 0; next < 20; next++) {
                assertThat(onward.api("leader").get("/api/v1/me").statusCode()).isEqualTo(200);
            }

            assertThat(log.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\n\nzz\nnonsense\n0\n\n",
                "Transfer-Encoding: chunked\n\n-5\nhello\n0\n\n",
                "Content-Encoding: gzip\nContent-Length: 8\n\nnot gzip",
                "Content-Encoding: gzip\nContent-Length: 0\n\n",
                "Content-Encoding: deflate\nContent-Length: 8\n\nnot that",
                "Content-Encoding: unheard-of\nContent-Length: 2\n\n{}",
                "Content-Length: 8\n\n\0\0\0{\0\0\0}",
                "Content-Length: 4\n\n\0{\0}",
                "Content-Length: 4\n\n{\0}\0",
                "Content-Length: 8\n\n\0\0{\0\0\0}\0"
            })
    void aBodyThatCannotBeDecodedIsRefused(String rest) throws Exception {
        try (LoggedEvents log = new LoggedEvents();
                RawConnection connection = connection()) {
            String answer = connection.send(JSON + commonHeaders() + rest).readAll();

            assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
            assertThat(log.failures()).isEmpty();
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        try (RawConnection connection = connection()) {
            String answer = connection
                    .send(JSON + commonHeaders() + "Content-Length: 34\n\n")
                    .sendBytes("{\"item\": \"\u00ff\u00fe\", \"step\": \"explored\"}")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 400").contains("UTF-8").doesNotContain("Invalid", "start byte");
        }
    }

    private static String commonHeaders() {
        return "Host: localhost\nConnection: close\nAuthorization: Bearer demo-leader\n";
    }

    private static RawConnection connection() throws Exception {
        return RawConnection.to(onward.address("/"));
    }
}
