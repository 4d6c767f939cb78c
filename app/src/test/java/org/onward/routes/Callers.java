package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.RunningOnward;

/**
 * Sends requests as any kind of caller. All of them are signed in: by cookie for pages, by bearer token for the API.
 */
final class Callers {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("onward_session=[^;]+");

    private final RunningOnward onward;
    private final Map<CallerRole, Session> sessions = new EnumMap<>(CallerRole.class);

    /** The session of a browser: its cookie and its CSRF token. */
    record Session(String cookie, String csrf) {}

    Callers(RunningOnward onward) {
        this.onward = onward;
        CallerRole.SIGNED_IN.forEach(
                who -> sessions.put(who, signIn(who.persona().orElseThrow())));
    }

    private Session signIn(String persona) {
        HttpResponse<String> answer = send(Call.of("POST", "/sign-in").form(Map.of("persona", persona)));
        String cookie = first(COOKIE, answer.headers().firstValue("Set-Cookie").orElseThrow());
        HttpResponse<String> page = send(Call.of("GET", "/sign-in").with("Cookie", cookie));
        Matcher csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).as("a page with a form").isTrue();
        return new Session(cookie, csrf.group(1));
    }

    /** Starts another session of the same person in another browser. */
    Session freshSession(CallerRole who) {
        return signIn(who.persona().orElseThrow());
    }

    void signOut(Session session) {
        HttpResponse<String> answer = send(session, Call.of("POST", "/sign-out").form(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    /** Sends a form in a session with the session's CSRF token. */
    HttpResponse<String> send(Session session, Call call) {
        return send(withToken(session, call).with("Cookie", session.cookie()));
    }

    /** Adds the session's CSRF token to a form. */
    static Call withToken(Session session, Call call) {
        return call.sending(Call.FORM, call.body().orElse("") + "&csrf=" + Call.encode(session.csrf()));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    Session session(CallerRole who) {
        return sessions.get(who);
    }

    /** Sends a request as this caller. A form gets the caller's CSRF token. */
    HttpResponse<String> send(CallerRole who, Call call) {
        if (who == CallerRole.SIGNED_OUT) {
            return send(call);
        }
        if (call.isApi()) {
            return send(
                    call.with("Authorization", "Bearer demo-" + who.persona().orElseThrow()));
        }
        Session session = sessions.get(who);
        Call signedIn = call.with("Cookie", session.cookie());
        boolean isForm = Call.FORM.equals(call.headers().get("Content-Type"));
        return send(
                isForm && !call.body().orElse("").contains("csrf=")
                        ? signedIn.sending(Call.FORM, call.body().orElse("") + "&csrf=" + Call.encode(session.csrf()))
                        : signedIn);
    }

    /** Sends a request unchanged. */
    HttpResponse<String> send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(onward.address(call.address()))
                .method(
                        call.method(),
                        call.body()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElse(HttpRequest.BodyPublishers.noBody()));
        call.headers().forEach(request::header);
        return withoutHostInLocation(send(request.build(), true));
    }

    /** Checks that a redirect has no host: it could only come from the request, which an attacker may control. */
    private static HttpResponse<String> withoutHostInLocation(HttpResponse<String> answer) {
        answer.headers().firstValue("Location").ifPresent(location -> assertThat(location)
                .as("a redirect of " + answer.uri())
                .matches("/([^/].*)?"));
        return answer;
    }

    /**
     * Retries once: the server closes the connection after an invalid address, and the client notices at the next
     * request.
     */
    private static HttpResponse<String> send(HttpRequest request, boolean again) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (again) {
                return send(request, false);
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
