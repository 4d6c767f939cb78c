package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.http2.Http2CConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.AbstractList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RawConnection;

/** Runs a server whose responses fail before or after their first part was sent. */
class AbortedResponsesTest {
    private static DropwizardTestSupport<Configuration> service;

    /** Responses that fail after the given number of bytes. */
    @Path("/")
    public static final class Failing {
        @GET
        @Path("stream/{bytes}")
        @Produces("text/csv")
        public StreamingOutput stream(@PathParam("bytes") int bytes) {
            return output -> {
                output.write(new byte[bytes]);
                throw new IllegalStateException("the database went away");
            };
        }

        @GET
        @Path("known-length/{bytes}")
        @Produces("text/csv")
        public Response knownLength(@PathParam("bytes") int bytes) {
            return Response.ok(stream(bytes))
                    .header(HttpHeaders.CONTENT_LENGTH, 2 * bytes)
                    .build();
        }

        @GET
        @Path("json/{bytes}")
        @Produces(MediaType.APPLICATION_JSON)
        public List<String> json(@PathParam("bytes") int bytes) {
            return new AbstractList<>() {
                @Override
                public String get(int index) {
                    if (index == bytes / 10) {
                        throw new IllegalStateException("the database went away");
                    }
                    return "12345678";
                }

                @Override
                public int size() {
                    return bytes;
                }
            };
        }
    }

    /** An application with the filter under test only. */
    public static final class FailingApplication extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            environment.jersey().register(new Failing());
            AbortedResponses brokenOff = new AbortedResponses();
            environment
                    .servlets()
                    .addFilter("broken-off-answers", brokenOff)
                    .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), true, "/*");
            environment.jersey().register(brokenOff);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        HttpConnectorFactory plain = new HttpConnectorFactory();
        plain.setPort(0);
        plain.setBindHost("localhost");
        Http2CConnectorFactory http2 = new Http2CConnectorFactory();
        http2.setPort(0);
        http2.setBindHost("localhost");
        DefaultServerFactory server = new DefaultServerFactory();
        server.setApplicationConnectors(List.of(http2));
        server.setAdminConnectors(List.of(plain));
        Configuration configuration = new Configuration();
        configuration.setServerFactory(server);
        service = new DropwizardTestSupport<>(FailingApplication.class, configuration);
        service.before();
    }

    @AfterAll
    static void stop() {
        service.after();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream/20000", "/stream/500000", "/known-length/500000", "/json/20000", "/json/500000"})
    void overHttp11TheConnectionBreaksBeforeTheEnd(String path) throws Exception {
        // No "Connection: close": with it, the client could not tell a complete response from a broken one.
        String answer = raw(path, "");

        assertThat(answer).doesNotEndWith("\r\n0\r\n\r\n");
        if (!answer.isEmpty()) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .containsAnyOf("Transfer-Encoding: chunked", "Content-Length: 1000000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream/20000", "/stream/500000", "/known-length/500000", "/json/20000", "/json/500000"})
    void overHttp2TheStreamIsReset(String path) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.getLocalPort() + path))
                .build();

        assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFailureBeforeTheFirstPartIsAnsweredWithAnError() throws Exception {
        assertThat(raw("/stream/1000", "Connection: close\n")).startsWith("HTTP/1.1 500");
        assertThat(raw("/json/1000", "Connection: close\n"))
                .matches("(?s)HTTP/1.1 [45]00 .*unable.*|(?s)HTTP/1.1 [45]00 .*Unable.*");
    }

    private static String raw(String path, String header) throws IOException {
        try (RawConnection connection = RawConnection.to(service.getLocalPort())) {
            return connection
                    .send("GET %s HTTP/1.1\nHost: localhost\n%s\n".formatted(path, header))
                    .readAll();
        }
    }
}
