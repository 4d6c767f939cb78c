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
 * The whole service on free ports, in demo mode, over the tests' PostgreSQL and the shipped content. Before each test the
 * database is emptied, and a test fills in whom it needs; or it goes on in the demo's made-up trust.
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

    /** Over the demo's made-up trust, made once for the class: what one test does, and when, the next one finds. */
    public static RunningOnward overDemoTrust() {
        return new RunningOnward(true);
    }

    /** Serves a copy of the shipped content, which tests may edit. */
    public RunningOnward withContentOfItsOwn() {
        try {
            contentFolder = Files.createTempDirectory("content");
            ShippedContent.copyTo(contentFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Changes the first line of a file of its own content that matches, and lets the service notice. */
    public void edit(String file, String pattern, String instead) {
        Path path = contentFolder.resolve(file);
        try {
            Files.writeString(path, Files.readString(path).replaceFirst("(?m)^" + pattern, instead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OnwardApplication application = support.getApplication();
        application.content().look();
        clock.set(clock.instant().plusSeconds(2));
        application.content().look();
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
        quieten(configuration, server);
        support = new DropwizardTestSupport<>(OnwardApplication.class, configuration) {
            @Override
            public Application<OnwardConfiguration> newApplication() {
                return new OnwardApplication(clock);
            }
        };
        support.before();
        if (demoTrust) {
            new DemoTrust(jdbi(), MasterKey.parse(MASTER_KEY), ShippedContent.library(), NOW).make();
        }
    }

    /** A line for each of many thousand requests would bury what a failing test says. */
    private static void quieten(OnwardConfiguration configuration, DefaultServerFactory server) {
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
            new CompletionRules(database.jdbi(), clock)
                    .keep(application.content().library());
        }
    }

    /** Empties the database in the middle of a test, which then starts anew. */
    public void startOver() {
        database.empty();
    }

    /** What Jersey was told: the routes are read from it. */
    public ResourceConfig resourceConfig() {
        return support.getEnvironment().jersey().getResourceConfig();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + support.getLocalPort() + path);
    }

    /** Somebody who calls the API as a demo persona. */
    public Api api(String persona) {
        return new Api(Map.of("Authorization", "Bearer demo-" + persona));
    }

    public Api signedOutApi() {
        return new Api(Map.of());
    }

    /** A browser without a screen: keeps cookies, does not follow redirects. */
    public Browser browser() {
        return new Browser();
    }

    private static HttpConnectorFactory freePort() {
        HttpConnectorFactory connector = new HttpConnectorFactory();
        connector.setPort(0);
        connector.setBindHost("localhost");
        return connector;
    }

    /** Calls with JSON. */
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

    /** Calls with forms and cookies. */
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

        /** Fills in a form of a page and sends it, with the tokens that stand on the page. */
        public HttpResponse<String> submit(String page, String path, Map<String, String> form) {
            return post(path, filled(page, form));
        }

        /** The form with the tokens that stand on a page. */
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
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Time that stands still until a test moves it. */
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
