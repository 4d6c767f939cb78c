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
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String agent;
    private final Duration patience;

    /** @param contact a contact address about the requests; may be empty */
    HttpFetcher(String contact, Duration patience) {
        this.agent =
                "Onward-link-check (checks the links of a learning service for NHS leaders, one request a second%s)"
                        .formatted(contact.isEmpty() ? "" : "; contact: " + contact);
        this.patience = patience;
    }

    LinkResponse ask(String method, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", agent)
                .header("Accept", "*/*")
                .timeout(patience)
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
