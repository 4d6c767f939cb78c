package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** The stylesheet, the scripts and the icon, as a browser gets them. */
final class AssetsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Assets ASSETS = new Assets();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void theStylesheetRequestsNoOtherFile() throws Exception {
        String styles = text(get(address("stylesheet")));

        assertThat(styles)
                .contains(".govuk-button", ".onward-ladder")
                .doesNotContain("@font-face", "url(", "GDS Transport", "sourceMappingURL", "@import");
    }

    @Test
    void everyAssetHasAContentTypeAndMayBeCachedForEver() throws Exception {
        assertThat(get(address("stylesheet"))
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/css");
        assertThat(get(address("script")).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
        assertThat(get(address("icon")).headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("image/svg+xml");
        assertThat(get(address("icon")).headers().firstValue("Cache-Control").orElseThrow())
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void theScriptFindsGovUksModuleBesideIt() throws Exception {
        String script = address("script");

        assertThat(text(get(script))).contains("'./govuk-frontend.min.js'");
        assertThat(get(script.replace("onward.js", "govuk-frontend.min.js")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClientThatAcceptsGzipGetsGzip() throws Exception {
        HttpResponse<byte[]> response = get(address("stylesheet"), "br, gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(".onward-ladder");
        }
    }

    @Test
    void aSessionIsNotLookedUpForAnAsset() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(onward.address(address("icon")))
                .header("Cookie", "onward_session=unknown")
                .build();

        HttpResponse<Void> response = CLIENT.send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void theHeadersOfAnAssetCanBeReadWithoutItsBody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(onward.address(address("icon")))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isPositive();
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aClientThatRefusesGzipDoesNotGetIt() throws Exception {
        for (String accepted : new String[] {"identity", "gzip;q=0", "br, gzip ; q=0.000, identity", "x-gzipped"}) {
            assertThat(encodingFor(accepted)).as(accepted).isEmpty();
        }
        for (String accepted : new String[] {"gzip", "gzip;q=0.5", "br;q=0, gzip"}) {
            assertThat(encodingFor(accepted)).as(accepted).contains("gzip");
        }
    }

    private static Optional<String> encodingFor(String accepted) throws Exception {
        return get(address("stylesheet"), accepted).headers().firstValue("Content-Encoding");
    }

    @Test
    void anUnknownFingerprintGetsTheCurrentFileWhichMustNotBeCached() throws Exception {
        HttpResponse<byte[]> answer = get("/assets/0123456789abcdef/onward.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");
    }

    @Test
    void anUnknownAssetIsNotFound() throws Exception {
        String unknown = address("stylesheet").replace("onward.css", "other.css");

        assertThat(get(unknown).statusCode()).isEqualTo(404);
    }

    private static String address(String name) {
        return ASSETS.addresses().get(name);
    }

    private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return get(address, "identity");
    }

    private static HttpResponse<byte[]> get(String address, String acceptEncoding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(onward.address(address))
                .header("Accept-Encoding", acceptEncoding)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
