package org.onward.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RawConnection;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.change.NewPost;
import org.onward.people.change.TestChanges;

final class SignInTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @BeforeEach
    void createTrust() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void theSignInPageOffersThePersonas() {
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
    void aSessionEndsAfterItsLifetime() {
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        assertThat(browser.get("/sign-in").body()).contains("Sign out");

        onward.clock().set(RunningOnward.NOW.plus(SignIns.LIFETIME).plus(Duration.ofSeconds(1)));

        assertThat(browser.get("/sign-in").body()).doesNotContain("Sign out");
    }

    @Test
    void signingInAgainEndsTheEarlierSession() {
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        List<String> earlier = sessions();

        browser.signIn("manager");

        assertThat(browser.get("/sign-in").body()).contains("Maya Manager");
        assertThat(sessions()).hasSize(1).doesNotContainAnyElementsOf(earlier);
    }

    @Test
    void aLeaverIsSignedOutAtOnceAndCannotSignInUntilTheyReturn() {
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        OrganisationChanges changes = TestChanges.of(onward.jdbi(), onward.clock());
        PersonId leader = changes.details().byEmail("leader@northmoor.invalid").orElseThrow();

        changes.people().leave(Actor.OPERATOR, leader);

        assertThat(browser.get("/").statusCode()).isEqualTo(303);
        assertThat(onward.api("leader").get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/sign-in").body())
                .contains("value=\"other-leader\"")
                .doesNotContain("value=\"leader\"");
        HttpResponse<String> refused = onward.browser().post("/sign-in", Map.of("persona", "leader"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("have left");

        changes.people()
                .rejoin(
                        Actor.OPERATOR,
                        leader,
                        new NewPost(
                                "Made-up post",
                                new People(onward.jdbi())
                                        .rootTeam()
                                        .orElseThrow()
                                        .id(),
                                Optional.empty()));

        assertThat(browser.get("/").statusCode()).isEqualTo(303);
        assertThat(onward.browser().signIn("leader").get("/").statusCode()).isEqualTo(200);
    }

    /** The sessions that have not ended. Rows of ended sessions are kept for a while. */
    private static List<String> sessions() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT encode(token_hash, 'hex') FROM sign_in_session WHERE expires > ?",
                        onward.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                .mapTo(String.class)
                .list());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalogue?q=a+b",
                "/catalogue?q=caf%C3%A9&kind=video",
                "/catalogue?q=a:b,c@d(e)!'*;~$f",
                "/modules/inclusive-meetings#reflect",
                "/team/prompts?team=01a20323-1ce3-799f-8000-000000000000"
            })
    void afterSigningInTheBrowserIsRedirectedToTheRequestedLocalAddress(String after) {
        assertThat(locationAfterSigningIn(after)).isEqualTo(after);
        assertThat(onward.browser()
                        .get("/sign-in?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
                        .body())
                .contains("name=\"after\"");
    }

    @ParameterizedTest
    @MethodSource("otherAddresses")
    void anyOtherAddressLeadsToTheHomePage(String after) {
        assertThat(locationAfterSigningIn(after)).isEqualTo("/");
        if (after.length() < 5_000) {
            HttpResponse<String> page =
                    onward.browser().get("/sign-in?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("name=\"after\" value=\"/\"");
        }
    }

    static Stream<String> otherAddresses() {
        return Stream.of(
                "",
                "catalogue",
                "//elsewhere.example/",
                "///elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example/",
                "/\t/elsewhere.example/",
                "/\r\nSet-Cookie:x=1",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/%zz",
                "/%",
                "/a b",
                "/" + "a".repeat(20_000),
                "/" + "é".repeat(1_000));
    }

    private static String locationAfterSigningIn(String after) {
        HttpResponse<String> answer = onward.browser().post("/sign-in", Map.of("persona", "leader", "after", after));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Encoding makes the address three times as long, which exceeds the limit of a response header. */
    @Test
    void aLongAddressIsReplacedByTheHomePageInTheRedirectToSignIn() {
        HttpResponse<String> answer = onward.browser().get("/commitments?" + "&".repeat(6_000));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo("/sign-in?after=%2F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /commitments HTTP/1.1",
                "POST /sign-in HTTP/1.1",
                "GET http://elsewhere.example/team HTTP/1.1"
            })
    void aRedirectHasNoHostEvenIfTheRequestNamesOne(String request) throws Exception {
        String form = request.startsWith("POST") ? "persona=leader&after=/team" : "";
        try (RawConnection connection = RawConnection.to(onward.address("/"))) {
            String answer = connection
                    .send(
                            """
                            %s
                            Host: elsewhere.example
                            X-Forwarded-Host: elsewhere.example
                            Forwarded: host=elsewhere.example
                            Content-Type: application/x-www-form-urlencoded
                            Content-Length: %d
                            Connection: close

                            %s"""
                                    .formatted(request, form.length(), form))
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 303")
                    .contains("Location: /")
                    .doesNotContain("elsewhere");
        }
    }
}
