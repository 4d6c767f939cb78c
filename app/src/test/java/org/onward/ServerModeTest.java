package org.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.testing.DropwizardTestSupport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.database.TestDatabase;

/** Runs the service from a configuration file, as in production, and checks that it has no demo features. */
final class ServerModeTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void personasCannotSignInByFormOrBearerToken() throws Exception {
        SmallTrust.create(database.jdbi());
        DropwizardTestSupport<OnwardConfiguration> service = service(RunningOnward.MASTER_KEY);
        service.before();
        try {
            String page = get(service, "/sign-in").body();
            assertThat(page).doesNotContain("Lee Leader", "persona", "Made-up");
            assertThat(post(service, "/sign-in", "persona=leader", "").statusCode())
                    .isEqualTo(422);
            assertThat(sessions()).isZero();
            HttpRequest bearer = request(service, "/api/v1/me")
                    .header("Authorization", "Bearer demo-leader")
                    .build();
            assertThat(CLIENT.send(bearer, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        } finally {
            service.after();
        }
    }

    @Test
    void cookiesAreForTlsOnly() throws Exception {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO sign_in_session (token_hash, person, started, expires)"
                                + " VALUES (sha256('token'), ?, now(), now() + interval '1 hour')",
                        trust.branch().leader().value()));
        DropwizardTestSupport<OnwardConfiguration> service = service(RunningOnward.MASTER_KEY);
        service.before();
        try {
            HttpRequest pageRequest = request(service, "/sign-in")
                    .header("Cookie", "onward_session=token")
                    .build();
            Matcher csrf = CSRF.matcher(CLIENT.send(pageRequest, HttpResponse.BodyHandlers.ofString())
                    .body());
            assertThat(csrf.find()).isTrue();

            HttpResponse<String> out = post(service, "/sign-out", "csrf=" + csrf.group(1), "onward_session=token");

            assertThat(out.statusCode()).isEqualTo(303);
            assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");

            HttpRequest withNotice = request(service, "/sign-in")
                    .header("Cookie", "notice=Saved")
                    .build();
            assertThat(CLIENT.send(withNotice, HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .startsWith("notice=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        } finally {
            service.after();
        }
    }

    /** A query string may contain personal data, and the Referer of the next request repeats it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  requestLog: {appenders: [{type: file, currentLogFilename: '%s', archive: false}]}"})
    void theRequestLogHasPathsAndNoQueryStrings(String requestLog) throws Exception {
        Path log = folder.resolve("requests.log");
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            DropwizardTestSupport<OnwardConfiguration> service =
                    service(RunningOnward.MASTER_KEY, requestLog.formatted(log));
            service.before();
            HttpRequest pageRequest = request(service, "/sign-in?after=%2Fteam&who=somebody")
                    .header("Referer", "http://localhost/sign-in?who=anybody")
                    .build();
            CLIENT.send(pageRequest, HttpResponse.BodyHandlers.ofString());
            // Stopping the service flushes the log.
            service.after();
        } finally {
            System.setOut(console);
        }

        String logged = requestLog.isEmpty() ? printed.toString(StandardCharsets.UTF_8) : Files.readString(log);
        assertThat(logged).contains("\"GET /sign-in HTTP/1.1\" 200").doesNotContain("who=", "after=");
    }

    @Test
    void itDoesNotStartWithoutAValidMasterKey() {
        for (String key : new String[] {"", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}) {
            assertThatThrownBy(() -> service(key).before())
                    .hasStackTraceContaining("masterKey")
                    .hasStackTraceContaining("openssl rand -base64 32");
        }
    }

    private static int sessions() {
        return database.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM sign_in_session")
                .mapTo(Integer.class)
                .one());
    }

    private DropwizardTestSupport<OnwardConfiguration> service(String masterKey) throws Exception {
        return service(masterKey, "");
    }

    private DropwizardTestSupport<OnwardConfiguration> service(String masterKey, String requestLog) throws Exception {
        Path file = folder.resolve("onward.yml");
        Files.writeString(
                file,
                """
                database: {url: '%s', user: '%s', password: '%s', minimumConnections: 1}
                masterKey: '%s'
                content: ../content
                server:
                  applicationConnectors: [{type: http, port: 0, bindHost: localhost}]
                  adminConnectors: [{type: http, port: 0, bindHost: localhost}]
                %s
                """
                        .formatted(
                                database.settings().url(),
                                database.settings().user(),
                                database.settings().password(),
                                masterKey,
                                requestLog));
        return new DropwizardTestSupport<>(OnwardApplication.class, file.toString());
    }

    private static HttpResponse<String> get(DropwizardTestSupport<?> service, String path) throws Exception {
        return CLIENT.send(request(service, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(DropwizardTestSupport<?> service, String path, String form, String cookie)
            throws Exception {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(DropwizardTestSupport<?> service, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.getLocalPort() + path));
    }
}
