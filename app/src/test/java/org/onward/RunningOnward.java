package org.onward;

import io.dropwizard.core.Application;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.demo.DemoTrust;
import org.onward.learning.CompletionRules;
import org.onward.secrets.MasterKey;

/**
 * Runs the whole service on free ports in demo mode, with the tests' PostgreSQL and the shipped content. The database
 * is emptied before each test. With {@link #overDemoTrust} it is filled once with the demo's made-up trust instead.
 */
public final class RunningOnward implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback {
    /** A Tuesday morning in London. */
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    public static final String MASTER_KEY = "mJ3Zk1h8xq0mEo1yV5l0Qb2TqvT0a9g3n7Wc4rYp2uI=";

    private static final Pattern TOKEN = Pattern.compile("name=\"(csrf|once)\" value=\"([^\"]+)\"");

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock(NOW);
    private final boolean demoTrust;
    private Path contentFolder = ShippedContent.FOLDER;
    private DropwizardTestSupport<OnwardConfiguration> support;

    public RunningOnward() {
        this(false);
    }

    private RunningOnward(boolean demoTrust) {
        this.demoTrust = demoTrust;
    }

    /**
     * Runs with the demo's made-up trust, which is created once for the class. Changes of one test are visible to the
     * next.
     */
    public static RunningOnward overDemoTrust() {
        return new RunningOnward(true);
    }

    /** Uses a copy of the shipped content, which tests may edit. */
    public RunningOnward withContentOfItsOwn() {
        try {
            contentFolder = Files.createTempDirectory("content");
            ShippedContent.copyTo(contentFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces the first matching line of a file of the content's copy, and lets the service reload it. */
    public void edit(String file, String pattern, String instead) {
        Path path = contentFolder.resolve(file);
        try {
            Files.writeString(path, Files.readString(path).replaceFirst("(?m)^" + pattern, instead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OnwardApplication application = support.getApplication();
        application.content().poll();
        clock.set(clock.instant().plusSeconds(2));
        application.content().poll();
    }

    /** Lets the service notice what was written to the files or the database. */
    public void pollContent() {
        OnwardApplication application = support.getApplication();
        application.content().poll();
    }

    public Jdbi jdbi() {
        return database.jdbi();
    }

    public MovableClock clock() {
        return clock;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        database.empty();
        DefaultServerFactory server = new DefaultServerFactory();
        server.setApplicationConnectors(List.of(freePort()));
        server.setAdminConnectors(List.of(freePort()));
        OnwardConfiguration configuration =
                OnwardConfiguration.forDemo(database.settings(), MasterKey.parse(MASTER_KEY), contentFolder);
        configuration.setServerFactory(server);
        configuration.setJobs(false);
        logWarningsOnly(configuration, server);
        support = new DropwizardTestSupport<>(OnwardApplication.class, configuration) {
            @Override
            public Application<OnwardConfiguration> newApplication() {
                return new OnwardApplication(clock);
            }
        };
        support.before();
        if (demoTrust) {
            new DemoTrust(jdbi(), MasterKey.parse(MASTER_KEY), ShippedContent.library(), NOW).create();
        }
    }

    /**
     * Without a request log, because one line for each of several thousand requests would hide the messages of failing
     * tests.
     */
    private static void logWarningsOnly(OnwardConfiguration configuration, DefaultServerFactory server) {
        LogbackAccessRequestLogFactory nothing = new LogbackAccessRequestLogFactory();
        nothing.setAppenders(List.of());
        server.setRequestLogFactory(nothing);
        DefaultLoggingFactory warnings = new DefaultLoggingFactory();
        warnings.setLevel("WARN");
        configuration.setLoggingFactory(warnings);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        support.after();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!demoTrust) {
            clock.set(NOW);
            database.beforeEach(context);
            OnwardApplication application = support.getApplication();
            application.content().poll();
            new CompletionRules(database.jdbi(), clock)
                    .store(application.content().library());
        }
    }

    /** Empties the database during a test. */
    public void startOver() {
        database.empty();
    }

    /** Jersey's configuration, which has the registered routes. */
    public ResourceConfig resourceConfig() {
        return support.getEnvironment().jersey().getResourceConfig();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + support.getLocalPort() + path);
    }

    /** An API client with the bearer token of a demo persona. */
    public Api api(String persona) {
        return new Api(Map.of("Authorization", "Bearer demo-" + persona));
    }

    public Api signedOutApi() {
        return new Api(Map.of());
    }

    /** A client that keeps cookies and does not follow redirects. */
    public Browser browser() {
        return new Browser();
    }

    private static HttpConnectorFactory freePort() {
        HttpConnectorFactory connector = new HttpConnectorFactory();
        connector.setPort(0);
        connector.setBindHost("localhost");
        return connector;
    }

    /** An API client that sends JSON. */
    public final class Api {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> headers;

        private Api(Map<String, String> headers) {
            this.headers = headers;
        }

        public HttpResponse<String> get(String path) {
            return send(client, request(path).GET().build());
        }

        public HttpResponse<String> delete(String path) {
            return send(client, request(path).DELETE().build());
        }

        public HttpResponse<String> post(String path, String json) {
            return send(
                    client,
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build());
        }

        public HttpResponse<String> post(String path, String json, String idempotencyKey) {
            return send(
                    client,
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", idempotencyKey)
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build());
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(address(path));
            headers.forEach(builder::header);
            return builder;
        }
    }

    /** A client that sends forms with cookies. */
    public final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        public Browser signIn(String persona) {
            post("/sign-in", Map.of("persona", persona));
            return this;
        }

        public HttpResponse<String> get(String path) {
            return send(client, HttpRequest.newBuilder(address(path)).GET().build());
        }

        /** A file that is not text. */
        public HttpResponse<byte[]> getBytes(String path) {
            return send(
                    client,
                    HttpRequest.newBuilder(address(path)).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }

        /** Submits a form with the tokens of a page. */
        public HttpResponse<String> submit(String page, String path, Map<String, String> form) {
            return post(path, filled(page, form));
        }

        /** Adds the tokens of a page to a form. */
        public Map<String, String> filled(String page, Map<String, String> form) {
            Map<String, String> fields = new HashMap<>(form);
            Matcher token = TOKEN.matcher(get(page).body());
            while (token.find()) {
                fields.put(token.group(1), token.group(2));
            }
            return fields;
        }

        public HttpResponse<String> post(String path, Map<String, String> form) {
            String body = form.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(
                    client,
                    HttpRequest.newBuilder(address(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        return send(client, request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(
            HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler) {
        try {
            return client.send(request, bodyHandler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A clock that only a test changes. */
    public static final class MovableClock implements InstantSource {
        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        public void set(Instant instant) {
            now = instant;
        }
    }
}
