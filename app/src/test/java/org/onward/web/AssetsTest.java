package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class AssetsTest {
    private static final Assets ASSETS = new Assets();
    private static final ResourceExtension SERVICE =
            ResourceExtension.builder().addResource(ASSETS).build();

    @Test
    void theStylesheetRequestsNoOtherFile() {
        String styles = get(address("stylesheet")).readEntity(String.class);

        assertThat(styles)
                .contains(".govuk-button", ".onward-ladder")
                .doesNotContain("@font-face", "url(", "GDS Transport", "sourceMappingURL", "@import");
    }

    @Test
    void theStylesheetHasNoneOfGovUksColours() {
        String styles = get(address("stylesheet")).readEntity(String.class);

        assertThat(styles).doesNotContain("#1d70b8", "#00703c", "#0b0c0c");
    }

    @Test
    void everyAssetHasAContentTypeAndMayBeCachedForEver() {
        assertThat(get(address("stylesheet")).getHeaderString("Content-Type")).startsWith("text/css");
        assertThat(get(address("script")).getHeaderString("Content-Type")).startsWith("text/javascript");
        assertThat(get(address("icon")).getHeaderString("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(get(address("icon")).getHeaderString("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void theScriptFindsGovUksModuleBesideIt() {
        String script = address("script");

        assertThat(get(script).readEntity(String.class)).contains("'./govuk-frontend.min.js'");
        assertThat(get(script.replace("onward.js", "govuk-frontend.min.js")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aClientThatAcceptsGzipGetsGzip() throws IOException {
        Response answer = SERVICE.target(address("stylesheet"))
                .request()
                .header("Accept-Encoding", "br, gzip")
                .get();

        assertThat(answer.getHeaderString("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeaderString("Vary")).isEqualTo("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.readEntity(byte[].class)))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(".onward-ladder");
        }
    }

    @Test
    void aClientThatRefusesGzipDoesNotGetIt() {
        for (String accepted : new String[] {"identity", "gzip;q=0", "br, gzip ; q=0.000, identity", "x-gzipped"}) {
            assertThat(encodingFor(accepted)).as(accepted).isNull();
        }
        for (String accepted : new String[] {"gzip", "gzip;q=0.5", "br;q=0, gzip"}) {
            assertThat(encodingFor(accepted)).as(accepted).isEqualTo("gzip");
        }
    }

    private static String encodingFor(String accepted) {
        return SERVICE.target(address("stylesheet"))
                .request()
                .header("Accept-Encoding", accepted)
                .get()
                .getHeaderString("Content-Encoding");
    }

    @Test
    void anUnknownFingerprintGetsTheCurrentFileWhichMustNotBeCached() {
        Response answer = get("/assets/0123456789abcdef/onward.css");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anUnknownAssetIsNotFound() {
        String unknown = address("stylesheet").replace("onward.css", "other.css");

        assertThat(get(unknown).getStatus()).isEqualTo(404);
    }

    private static String address(String name) {
        return ASSETS.addresses().get(name);
    }

    private static Response get(String address) {
        return SERVICE.target(address).request().get();
    }
}
