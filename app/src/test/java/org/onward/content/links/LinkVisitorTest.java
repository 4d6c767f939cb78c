package org.onward.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.links.LinkVerdict.State;

class LinkVisitorTest {
    private final List<String> rests = Collections.synchronizedList(new ArrayList<>());
    private final SmallWeb web = new SmallWeb();
    private final LinkVisitor visitor = visitor(true);

    LinkVisitorTest() throws IOException {}

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/200, FINE",
        "/no-head, FINE",
        "/404, GONE",
        "/410, GONE",
        "/401, REFUSED",
        "/403, REFUSED",
        "/418, REFUSED",
        "/429, REFUSED",
        "/503/later, REFUSED",
        "/503, UNREACHABLE",
        "/500, UNREACHABLE",
        "/302/200, FINE",
        "/302/301/200, FINE",
        "/301/200, MOVED",
        "/301/404, GONE",
        "/308/301/200, MOVED",
        "/302, UNREACHABLE",
        "/silence, UNREACHABLE"
    })
    void mapsResponsesToStates(String path, State state) throws InterruptedException {
        assertThat(visitor.visit(web.at(path)).state()).isEqualTo(state);
    }

    @Test
    void reportsTheTargetOfPermanentRedirects() throws InterruptedException {
        assertThat(visitor.visit(web.at("/301/308/200")).movedTo()).hasValue(web.at("/200"));
        assertThat(visitor.visit(web.at("/301/302/200")).movedTo()).hasValue(web.at("/302/200"));
    }

    @Test
    void sendsHeadFirstAndGetOnlyWhenHeadIsRefused() throws InterruptedException {
        visitor.visit(web.at("/200"));
        visitor.visit(web.at("/no-head"));

        assertThat(web.requests).containsExactly("HEAD /200", "HEAD /no-head", "GET /no-head");
    }

    @Test
    void sendsAUserAgentWithTheContact() throws InterruptedException {
        visitor.visit(web.at("/200"));

        assertThat(web.agents)
                .allSatisfy(agent ->
                        assertThat(agent).startsWith("Onward-link-check").contains("l-and-d@"));
    }

    @Test
    void pausesASecondBeforeEachFurtherRequestToAHost() throws InterruptedException {
        visitor.visit(web.at("/301/200"));
        visitor.visit(web.elsewhere("/200"));
        visitor.visit(web.at("/404"));

        assertThat(web.requests).hasSize(5);
        assertThat(rests).containsExactly("localhost PT1S", "localhost PT1S", "localhost PT1S");
    }

    @Test
    void stopsRequestsToAHostThatIsRateLimiting() throws InterruptedException {
        assertThat(visitor.visit(web.at("/429/later")).note()).contains("429, Retry-After 120");

        LinkVerdict next = visitor.visit(web.at("/200"));
        assertThat(next.state()).isEqualTo(State.NOT_ASKED);
        assertThat(next.note()).contains("localhost had asked for a rest");
        assertThat(visitor.visit(web.elsewhere("/200")).state()).isEqualTo(State.FINE);
        assertThat(web.requests).containsExactly("HEAD /429/later", "HEAD /200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1:1/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://0.0.0.0/"
            })
    void sendsNoRequestToPrivateNetworks(URI address) throws InterruptedException {
        assertThat(visitor(false).visit(address).state()).isEqualTo(State.NOT_ASKED);
        assertThat(web.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "mailto:a@example.org", "file:///etc/hosts"})
    void sendsNoRequestForOtherSchemes(URI address) throws InterruptedException {
        assertThat(visitor.visit(address).state()).isEqualTo(State.NOT_ASKED);
    }

    @Test
    void reportsAnUnreachableHost() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(visitor.visit(URI.create("http://127.0.0.1:" + port)).note())
                .isEqualTo("no such host, or nobody there");
    }

    private LinkVisitor visitor(boolean privateAllowed) {
        HttpFetcher client = new HttpFetcher("l-and-d@example.org", Duration.ofSeconds(2));
        HostQueue turns = new HostQueue(Duration.ofSeconds(1), (host, pause) -> rests.add(host + " " + pause));
        return new LinkVisitor(client, turns, privateAllowed);
    }
}
