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

/** Everybody, signed in already: by cookie for pages, by bearer token for the API. */
final class Callers {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("onward_session=[^;]+");

    private final RunningOnward onward;
    private final Map<CallerRole, Session> sessions = new EnumMap<>(CallerRole.class);

    /** What a browser holds that is signed in. */
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

    /** Another session of somebody's, on another browser. */
    Session freshSession(CallerRole who) {
        return signIn(who.persona().orElseThrow());
    }

    void signOut(Session session) {
        HttpResponse<String> answer = send(session, Call.of("POST", "/sign-out").form(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    /** Sends a form in a session, with its token. */
    HttpResponse<String> send(Session session, Call call) {
        return send(withToken(session, call).with("Cookie", session.cookie()));
    }

    /** The form as a page of the session had it. */
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

    /** Sends it as somebody. A form gets their token. */
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

    /** Sends it as it is. */
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

    /** A host in a redirect could only come from the request, where anybody may write what they like. */
    private static HttpResponse<String> withoutHostInLocation(HttpResponse<String> answer) {
        answer.headers().firstValue("Location").ifPresent(location -> assertThat(location)
                .as("a redirect of " + answer.uri())
                .matches("/([^/].*)?"));
        return answer;
    }

    /** After an address that is none the server hangs up, which the client may learn from its next call only. */
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
