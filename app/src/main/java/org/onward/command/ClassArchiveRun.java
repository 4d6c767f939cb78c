package org.onward.command;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Server;

/**
 * Requests several pages from a newly started service and stops it. By then Java has loaded most classes. The launcher
 * runs this once after a build and stores the loaded classes in a CDS archive, which makes later starts faster.
 */
final class ClassArchiveRun implements ServerLifecycleListener {
    private static final List<String> PAGES = List.of("/sign-in", "/assets/none/onward.css", "/catalogue?q=meetings");
    private static final List<String> CALLS =
            List.of("me", "me/learning", "catalogue?q=meetings", "modules/inclusive-meetings", "insight/ladder");

    @Override
    public void serverStarted(Server server) {
        String address = "http://127.0.0.1:" + getLocalPort(server);
        new Thread(() -> rehearse(server, address), "rehearsal").start();
    }

    private static void rehearse(Server server, String address) {
        PAGES.forEach(page -> request(address + page, "", ""));
        for (String persona : List.of("leader", "reviewer")) {
            CALLS.forEach(call -> request(address + "/api/v1/" + call, persona, ""));
        }
        request(
                address + "/api/v1/me/steps",
                "leader",
                "{\"item\": \"inclusive-meetings\", \"step\": \"reflected\", \"note\": \"A rehearsal.\"}");
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server cannot be stopped", e);
        }
    }

    /** The response is ignored, even if it is a refusal. */
    private static void request(String address, String persona, String json) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer demo-" + persona);
            connection.setRequestProperty("Accept-Encoding", "gzip");
            if (!json.isEmpty()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            }
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
