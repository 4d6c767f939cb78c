package org.onward.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onward.web.KnownSessions;

/** Tests which requests wait, with requests that run until the test ends them. */
final class ConcurrencyLimitTest {
    private static final int PERMITS = 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Server server = new Server(new QueuedThreadPool(32));
    private final ServerConnector connector = new ServerConnector(server);
    private final KnownSessions sessions = new KnownSessions("session");
    private final ConcurrencyLimit limit = new ConcurrencyLimit(
            PERMITS, Duration.ofSeconds(2), sessions, new UnreadResponses(MinimumRate.DEFAULT, Long.MAX_VALUE));
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    @BeforeEach
    void start() throws Exception {
        limit.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                if (Request.getPathInContext(request).equals("/long")) {
                    end.await();
                }
                running.decrementAndGet();
                Content.Sink.write(response, true, "done", callback);
                return true;
            }
        });
        server.setHandler(limit);
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        server.stop();
    }

    @Test
    void signedOutRequestsOfOneAddressTakeAtMostHalfOfThePermits() throws Exception {
        sessions.add("known");
        List<CompletableFuture<HttpResponse<String>>> signedOut = ask("/long", "made-up", 20);
        awaitRunning(PERMITS / 2);

        for (int each = 0; each < 5; each++) {
            assertThat(ask("/", "known", 1).get(0).join().statusCode()).isEqualTo(200);
        }
        assertThat(mostRunning.get()).isLessThanOrEqualTo(PERMITS / 2 + 1);

        // They were queued and then refused. None of them has started.
        assertThat(signedOut.stream()
                        .limit(20)
                        .filter(answer -> !answer.isDone() || answer.join().statusCode() == 503)
                        .count())
                .isEqualTo(20);
        end.countDown();
        assertThat(signedOut)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 503));
        assertThat(signedOut.stream().filter(answer -> answer.join().statusCode() == 200))
                .hasSizeGreaterThanOrEqualTo(PERMITS / 2);
        assertThat(limit.addresses()).isZero();
    }

    @Test
    void signedInRequestsOfOneAddressMayTakeAllPermits() throws Exception {
        sessions.add("known");
        List<CompletableFuture<HttpResponse<String>>> signedIn = ask("/long", "known", 20);
        awaitRunning(PERMITS);

        HttpResponse<String> another = ask("/", "known", 1).get(0).join();

        assertThat(another.statusCode()).isEqualTo(503);
        end.countDown();
        assertThat(signedIn)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 503));
        assertThat(mostRunning.get()).isEqualTo(PERMITS);
    }

    @Test
    void signedOutRequestsOfOneAddressTakeAPartOfTheQueue() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> queued = ask("/long", "made-up", PERMITS / 2 + 128);
        awaitRunning(PERMITS / 2);
        List<CompletableFuture<HttpResponse<String>>> many = ask("/long", "made-up", 200);

        assertThat(many.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 503))
                .isNotEmpty();
        end.countDown();
        assertThat(Stream.concat(queued.stream(), many.stream()))
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 503));
        assertThat(limit.addresses()).isZero();
    }

    private void awaitRunning(int requests) {
        while (running.get() < requests) {
            Thread.onSpinWait();
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(String path, String session, int times) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path))
                .header("Cookie", "session=" + session)
                .timeout(Duration.ofSeconds(60))
                .build();
        return Stream.generate(
                        () -> CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)))
                .limit(times)
                .toList();
    }
}
