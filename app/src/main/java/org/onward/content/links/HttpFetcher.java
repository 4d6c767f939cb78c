package org.onward.content.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Sends one HTTP request. It names itself in the User-Agent header, follows no redirects, and does not read the body.
 */
final class HttpFetcher {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String userAgent;
    private final Duration timeout;

    /** @param contact a contact address about the requests; may be empty */
    HttpFetcher(String contact, Duration timeout) {
        this.userAgent =
                "Onward-link-check (checks the links of a learning service for NHS leaders, one request a second%s)"
                        .formatted(contact.isEmpty() ? "" : "; contact: " + contact);
        this.timeout = timeout;
    }

    LinkResponse send(String method, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", userAgent)
                .header("Accept", "*/*")
                .timeout(timeout)
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        // Closing the stream discards the body, which is not needed.
        response.body().close();
        return new LinkResponse(
                response.statusCode(),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"));
    }
}
