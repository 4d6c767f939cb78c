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
 * Asks a service that has just started for a page of every kind, and stops it: by then Java has loaded nearly every class
 * that Onward ever needs. The launcher has it do so once after a build, keeps what was loaded, and every later start is faster.
 */
final class StartupRehearsal implements ServerLifecycleListener {
    private static final List<String> PAGES = List.of("/sign-in", "/assets/none/onward.css", "/catalogue?q=meetings");
    private static final List<String> CALLS =
            List.of("me", "me/learning", "catalogue?q=meetings", "modules/inclusive-meetings", "insight/ladder");

    @Override
    public void serverStarted(Server server) {
        String address = "http://127.0.0.1:" + getLocalPort(server);
        new Thread(() -> rehearse(server, address), "rehearsal").start();
    }

    private static void rehearse(Server server, String address) {
        PAGES.forEach(page -> ask(address + page, "", ""));
        for (String persona : List.of("leader", "reviewer")) {
            CALLS.forEach(call -> ask(address + "/api/v1/" + call, persona, ""));
        }
        ask(
                address + "/api/v1/me/steps",
                "leader",
                "{\"item\": \"inclusive-meetings\", \"step\": \"reflected\", \"note\": \"A rehearsal.\"}");
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The rehearsal does not end", e);
        }
    }

    /** What is answered does not matter here, nor whether somebody may ask for it. */
    private static void ask(String address, String persona, String json) {
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
