package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Checks that responses are compressed, are not cached, and contain no secret in the same form twice. */
final class TransferTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    /** Shorter responses are not compressed. */
    private static final int WORTH_COMPRESSING = 256;

    private static final Set<String> COMPRESSED_ALREADY = Set.of("application/pdf", "image/png");

    private static final Pattern CSRF = Pattern.compile("(?:name=\"csrf\" value|\"csrfToken\")[=:]\"([^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> responsesAreCompressedAndNotCached() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward).filter(route -> !route.isWrite()).flatMap(route -> Stream.of(
                        samples.allowedCaller(route), CallerRole.SIGNED_OUT)
                .distinct()
                .map(who -> Routes.test(route + " as " + who, () -> {
                    Call call = samples.call(route);
                    HttpResponse<String> plain = world.callers().send(who, call);
                    HttpResponse<String> packed = world.callers().send(who, call.with("Accept-Encoding", "gzip"));

                    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
                    assertThat(packed.headers().allValues("Cache-Control")).containsExactly("no-store");
                    String type = plain.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .replaceFirst(";.*", "");
                    if (plain.body().length() >= WORTH_COMPRESSING && !COMPRESSED_ALREADY.contains(type)) {
                        assertThat(packed.headers().allValues("Content-Encoding"))
                                .containsExactly("gzip");
                        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
                        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
                    }
                })));
    }

    /** In a compressed page, an attacker could guess a constant secret piece by piece (BREACH). */
    @Test
    void theCsrfTokenDiffersOnEveryPageAndEachIsAccepted() {
        RouteTestData world = new RouteTestData(onward);
        Callers callers = world.callers();
        Set<String> seen = new HashSet<>();
        for (int time = 0; time < 5; time++) {
            Set<String> tokens = tokens(callers.send(CallerRole.LEADER, Call.of("GET", "/modules/inclusive-meetings"))
                    .body());
            assertThat(seen).doesNotContainAnyElementsOf(tokens);
            seen.addAll(tokens);
        }
        String me = callers.send(Call.of("GET", "/api/v1/me")
                        .with("Cookie", callers.session(CallerRole.LEADER).cookie()))
                .body();
        assertThat(seen).doesNotContainAnyElementsOf(tokens(me));
        seen.addAll(tokens(me));

        for (String token : seen) {
            HttpResponse<String> step = callers.send(Call.of("POST", "/api/v1/me/steps")
                    .sending(Call.JSON, "{\"item\": \"inclusive-meetings\", \"step\": \"explored\"}")
                    .with("Cookie", callers.session(CallerRole.LEADER).cookie())
                    .with("X-CSRF-Token", token));
            assertThat(step.statusCode()).isEqualTo(201);
        }
        HttpResponse<String> form = callers.send(
                CallerRole.LEADER,
                Call.of("POST", "/sign-out").form(Map.of("csrf", seen.iterator().next())));
        assertThat(form.statusCode()).isEqualTo(303);
    }

    private static Set<String> tokens(String body) {
        Set<String> tokens =
                CSRF.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(tokens).as(body).isNotEmpty();
        return tokens;
    }
}
