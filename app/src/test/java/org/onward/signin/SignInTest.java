package org.onward.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

final class SignInTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @BeforeEach
    void somebodyToBe() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void whoeverIsSignedOutIsShownTheWayIn() {
        HttpResponse<String> page = onward.browser().get("/sign-in");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Lee Leader");
    }

    @Test
    void theCookieIsHttpOnlyAndSameSiteAndOnlyItsHashIsStored() {
        HttpResponse<String> answer = onward.browser().post("/sign-in", Map.of("persona", "leader"));

        assertThat(answer.statusCode()).isEqualTo(303);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        List<String> stored = onward.jdbi()
                .withHandle(handle -> handle.select("SELECT encode(token_hash, 'escape') FROM sign_in_session")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).hasSize(1).doesNotContain(token);
    }

    @Test
    void aSessionEndsAfterItsTime() {
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        assertThat(browser.get("/sign-in").body()).contains("Sign out");

        onward.clock().set(RunningOnward.NOW.plus(SignIns.LIFETIME).plus(Duration.ofSeconds(1)));

        assertThat(browser.get("/sign-in").body()).doesNotContain("Sign out");
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterSigningIn() {
        HttpResponse<String> answer =
                onward.browser().post("/sign-in", Map.of("persona", "leader", "after", "//elsewhere.example/"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("elsewhere");
    }
}
