package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onward.database.TestDatabase;

/** Runs the service with {@code type: h2} and a new certificate, as docs/operations.md describes it. */
final class Http2Test {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static DropwizardTestSupport<OnwardConfiguration> service;
    private static SSLContext trusting;

    @BeforeAll
    static void start() throws Exception {
        Certificate certificate = Certificate.in(folder);
        trusting = certificate.trusting();
        Path file = folder.resolve("onward.yml");
        Files.writeString(
                file,
                """
                database: {url: '%s', user: '%s', password: '%s', minimumConnections: 1}
                masterKey: '%s'
                content: ../content
                secureCookies: false
                server:
                  applicationConnectors:
                    - {type: h2, port: 0, bindHost: localhost, keyStorePath: '%s', keyStorePassword: '%s'}
                  adminConnectors: [{type: http, port: 0, bindHost: localhost}]
                """
                        .formatted(
                                database.settings().url(),
                                database.settings().user(),
                                database.settings().password(),
                                RunningOnward.MASTER_KEY,
                                certificate.keyStore(),
                                Certificate.PASSWORD));
        service = new DropwizardTestSupport<>(OnwardApplication.class, file.toString());
        service.before();
    }

    @AfterAll
    static void stop() {
        service.after();
    }

    @Test
    void aModernClientUsesHttp2AndTls13() throws Exception {
        HttpResponse<String> page = get(client(Version.HTTP_2), "/sign-in");

        assertThat(page.version()).isEqualTo(Version.HTTP_2);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign in");
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void aClientWithoutHttp2UsesHttp11() throws Exception {
        HttpResponse<String> page = get(client(Version.HTTP_1_1), "/sign-in");

        assertThat(page.version()).isEqualTo(Version.HTTP_1_1);
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTls12AndTls13AreOffered() {
        Server server = service.getEnvironment().getApplicationContext().getServer();

        assertThat(server.getBean(SslContextFactory.Server.class).getSelectedProtocols())
                .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    @Test
    void aClientWithoutTls13UsesTls12() throws Exception {
        SSLParameters onlyTls12 = trusting.getSupportedSSLParameters();
        onlyTls12.setProtocols(new String[] {"TLSv1.2"});
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting)
                .sslParameters(onlyTls12)
                .build();

        assertThat(get(client, "/sign-in").sslSession().orElseThrow().getProtocol())
                .isEqualTo("TLSv1.2");
    }

    /** The file has {@code secureCookies: false}; the Secure flag comes from the TLS connection. */
    @Test
    void cookiesAreForTlsOnly() throws Exception {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO sign_in_session (token_hash, person, started, expires)"
                                + " VALUES (sha256('token'), ?, now(), now() + interval '1 hour')",
                        trust.branch().leader().value()));
        HttpClient client = client(Version.HTTP_2);
        HttpRequest pageRequest =
                request("/").header("Cookie", "onward_session=token").build();
        Matcher csrf = CSRF.matcher(
                client.send(pageRequest, HttpResponse.BodyHandlers.ofString()).body());
        assertThat(csrf.find()).isTrue();

        HttpResponse<String> out = client.send(
                request("/sign-out")
                        .header("Cookie", "onward_session=token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("onward_session=", "Secure");
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder().version(version).sslContext(trusting).build();
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + service.getLocalPort() + path));
    }
}
