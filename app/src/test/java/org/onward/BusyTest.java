package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onward.database.Relay;
import org.onward.database.TestDatabase;
import org.onward.server.ServerDefaults;
import org.onward.signin.SignInFilter;

/** Checks that requests are refused quickly when the service is overloaded or the database is not available. */
final class BusyTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final int CONNECTIONS = 2;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Two seconds in the queue, two for a connection, and a margin for a slow machine. */
    private static final Duration MAX_DURATION = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Relay relay;
    private static DropwizardTestSupport<OnwardConfiguration> service;

    @BeforeAll
    static void start() throws Exception {
        relay = new Relay(database.settings());
        Path file = folder.resolve("onward.yml");
        Files.writeString(
                file,
                """
                database:
                  {url: '%s', user: '%s', password: '%s', minimumConnections: 1, maximumConnections: %d}
                masterKey: '%s'
                content: ../content
                server:
                  applicationConnectors: [{type: http, port: 0, bindHost: localhost}]
                  adminConnectors: [{type: http, port: 0, bindHost: localhost}]
                  requestLog: {appenders: []}
                logging: {level: ERROR}
                """
                        .formatted(
                                relay.through(database.settings().url()),
                                database.settings().user(),
                                database.settings().password(),
                                CONNECTIONS,
                                RunningOnward.MASTER_KEY));
        service = new DropwizardTestSupport<>(OnwardApplication.class, file.toString());
        service.before();
    }

    @AfterAll
    static void stop() {
        service.after();
        relay.close();
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

    @Test
    void requestsAreRefusedWhileAllConnectionsAreInUseAndThreadsStayLimited() throws Exception {
        try (Handle other = database.jdbi().open()) {
            other.begin();
            other.execute("LOCK TABLE sign_in_session IN ACCESS EXCLUSIVE MODE");
            List<CompletableFuture<HttpResponse<String>>> waiting = ask("/api/v1/me", CONNECTIONS);
            awaitLockWaits();

            Instant before = Instant.now();
            List<CompletableFuture<HttpResponse<String>>> refused = ask("/api/v1/me", 200);

            int mostThreads = 0;
            while (!refused.stream().allMatch(CompletableFuture::isDone)) {
                mostThreads = Math.max(mostThreads, threadsThatRunARequest());
            }

            assertThat(mostThreads).isLessThanOrEqualTo(ServerDefaults.requestsAtOnce(CONNECTIONS));
            assertThat(Duration.between(before, Instant.now())).isLessThan(MAX_DURATION);
            assertThat(refused).allSatisfy(answer -> assertRefusedAsBusy(answer.join()));
            other.rollback();
            assertThat(waiting).allSatisfy(answer -> assertThat(answer)
                    .succeedsWithin(MAX_DURATION)
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(200));
        }
        assertThat(get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void requestsAreRefusedWhileTheDatabaseIsNotAvailableAndAcceptedAfterwards() throws Exception {
        assertThat(get("/api/v1/me").statusCode()).isEqualTo(200);
        relay.disconnect();
        try {
            for (int time = 0; time < 5; time++) {
                assertRefusedAsBusy(get("/api/v1/me"));
            }
            HttpResponse<String> page = get("/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Onward cannot answer just now", "Wait a few seconds");
            assertThat(get("/sign-in").statusCode()).isEqualTo(503);
            HttpResponse<String> form =
                    post("/modules/inclusive-meetings/reflection", "note=Never+asked&noteMinutes=5");
            assertThat(form.statusCode()).isEqualTo(503);
            assertThat(form.body())
                    .contains("What you entered", "Never asked", "Send it again")
                    .contains("action=\"/modules/inclusive-meetings/reflection\"");
        } finally {
            relay.reconnect();
        }
        assertThat(get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private static void assertRefusedAsBusy(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Onward cannot answer just now");
    }

    private static void awaitLockWaits() {
        int waiting = 0;
        while (waiting < CONNECTIONS) {
            waiting = database.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                    .mapTo(Integer.class)
                    .one());
        }
    }

    private static int threadsThatRunARequest() {
        return (int) Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(SignInFilter.class.getName())))
                .count();
    }

    private static List<CompletableFuture<HttpResponse<String>>> ask(String path, int times) {
        return Stream.generate(() -> CLIENT.sendAsync(request(path), HttpResponse.BodyHandlers.ofString()))
                .limit(times)
                .toList();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form) throws Exception {
        return CLIENT.send(
                builder(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        return builder(path).build();
    }

    private static HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.getLocalPort() + path))
                .header("Cookie", "onward_session=token");
    }
}
