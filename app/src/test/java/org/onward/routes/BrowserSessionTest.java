package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Tests what a browser's session may do and how it ends. */
final class BrowserSessionTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Call STEP = Call.of("POST", "/api/v1/me/steps")
            .sending(Call.JSON, "{\"item\": \"inclusive-meetings\", \"step\": \"explored\"}");

    private Callers callers;
    private Callers.Session session;

    @BeforeEach
    void signIn() {
        callers = new RouteTestData(onward).callers();
        session = callers.session(CallerRole.MEMBER);
    }

    @Test
    void signingOutDeletesTheCookieAndEndsTheSession() {
        int before = sessions();

        HttpResponse<String> answer =
                callers.send(CallerRole.MEMBER, Call.of("POST", "/sign-out").form(Map.of()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("onward_session=;", "Max-Age=0");
        assertThat(sessions()).isEqualTo(before - 1);
        assertThat(callers.send(CallerRole.MEMBER, Call.of("GET", "/commitments"))
                        .statusCode())
                .as("with the deleted cookie")
                .isEqualTo(303);
    }

    @Test
    void aScriptNeedsTheCsrfTokenOfItsSession() throws Exception {
        String token = new ObjectMapper()
                .readTree(callers.send(Call.of("GET", "/api/v1/me").with("Cookie", session.cookie()))
                        .body())
                .get("csrfToken")
                .asText();

        assertThat(byCookie(STEP).statusCode()).isEqualTo(403);
        assertThat(byCookie(STEP).body()).contains("X-CSRF-Token", "GET /api/v1/me");
        assertThat(byCookie(STEP.with("X-CSRF-Token", "another")).statusCode()).isEqualTo(403);
        assertThat(byCookie(STEP.with("X-CSRF-Token", token)).statusCode()).isEqualTo(201);
    }

    @Test
    void aBearerTokenDoesNotOpenPages() {
        HttpResponse<String> page =
                callers.send(Call.of("GET", "/commitments").with("Authorization", "Bearer demo-leader"));

        assertThat(page.statusCode()).isEqualTo(303);
    }

    @Test
    void invalidCookiesAreTreatedAsSignedOut() {
        for (String cookie : new String[] {
            "onward_session",
            "onward_session=",
            "onward_session=x; onward_session=y",
            "onward_session=" + "x".repeat(6_000),
            "=;=;,,\"",
            "onward_session=\"; Path=/",
            "notice=%zz; onward_session=%00"
        }) {
            HttpResponse<String> page =
                    callers.send(Call.of("GET", "/commitments").with("Cookie", cookie));
            assertThat(page.statusCode()).as(cookie).isIn(303, 400, 413);
            HttpResponse<String> api = callers.send(Call.of("GET", "/api/v1/me").with("Cookie", cookie));
            assertThat(api.statusCode()).as(cookie).isIn(400, 401, 413);
        }
    }

    @Test
    void aForgedNoticeIsEscaped() {
        HttpResponse<String> page =
                callers.send(Call.of("GET", "/sign-in").with("Cookie", "notice=%3Cscript%3Ealert(1)%3C%2Fscript%3E"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void invalidAuthorizationHeadersAreRefused() {
        for (String bearer :
                new String[] {"Bearer", "Bearer ", "Bearer demo-", "Bearer demo-nobody", "Basic eDp5", "x"}) {
            assertThat(callers.send(Call.of("GET", "/api/v1/me").with("Authorization", bearer))
                            .statusCode())
                    .as(bearer)
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> byCookie(Call call) {
        return callers.send(call.with("Cookie", session.cookie()));
    }

    private static int sessions() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT count(*) FROM sign_in_session WHERE expires > ?",
                        onward.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one());
    }
}
