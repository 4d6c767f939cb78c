package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;

/**
 * Checks that no spelling of an API address allows a write with a cookie but without a CSRF token, and that an address
 * has one spelling.
 */
final class AddressSpellingTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Map<String, UnaryOperator<String>> SPELLINGS = new LinkedHashMap<>();

    static {
        SPELLINGS.put("as it is", address -> address);
        SPELLINGS.put("a path parameter after api", address -> address.replace("/api/", "/api;x=1/"));
        SPELLINGS.put("an empty path parameter", address -> address.replace("/api/", "/api;/"));
        SPELLINGS.put("a path parameter after v1", address -> address.replace("/v1/", "/v1;x=1/"));
        SPELLINGS.put("a path parameter at the end", address -> address + ";x=1");
        SPELLINGS.put("a path parameter before api", address -> address.replace("/api/", "/;x=1/api/"));
        SPELLINGS.put("two slashes", address -> "/" + address);
        SPELLINGS.put("two slashes within", address -> address.replace("/v1/", "//v1/"));
        SPELLINGS.put("a slash at the end", address -> address + "/");
        SPELLINGS.put("capitals", address -> address.replace("/api/", "/API/"));
        SPELLINGS.put("an encoded letter", address -> address.replace("/api/", "/%61pi/"));
        SPELLINGS.put("an encoded slash", address -> address.replace("/api/", "/api%2f"));
        SPELLINGS.put("an encoded slash at the start", address -> address.replace("/api/", "/%2fapi/"));
        SPELLINGS.put("a dot", address -> "/." + address);
        SPELLINGS.put("an encoded dot", address -> "/%2e" + address);
        SPELLINGS.put("two dots", address -> "/assets/.." + address);
        SPELLINGS.put("two encoded dots", address -> "/assets/%2e%2e" + address);
        SPELLINGS.put("an encoded semicolon", address -> address.replace("/api/", "/api%3Bx=1/"));
        SPELLINGS.put("a line break", address -> address.replace("/api/", "/api%0a/"));
        SPELLINGS.put("a backslash", address -> address.replace("/api/", "/api%5c"));
    }

    @TestFactory
    Stream<DynamicTest> apiWritesWithACookieButWithoutACsrfToken() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        Snapshot snapshot = Snapshot.take(onward);
        return Routes.with(samples, onward)
                .filter(route -> route.isApi() && route.isWrite())
                .flatMap(route -> SPELLINGS.entrySet().stream()
                        .map(spelling -> Routes.test("%s with %s".formatted(route, spelling.getKey()), () -> {
                            Call call = samples.call(route);
                            call = call.to(spelling.getValue().apply(call.address()))
                                    .with(
                                            "Cookie",
                                            world.callers()
                                                    .session(samples.allowedCaller(route))
                                                    .cookie());
                            HttpResponse<String> answer = world.callers().send(call);

                            assertThat(answer.statusCode())
                                    .as(Answers.shown(call, answer))
                                    .isBetween(400, 499);
                            assertThat(snapshot.restoreIfChanged())
                                    .as("changed tables")
                                    .isEmpty();
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help;x=1", "/help;", "/api;x=1/v1/me", "/api/v1/me;x=1"})
    void anAddressWithAPathParameterIsRefused(String address) {
        HttpResponse<String> answer = onward.browser().get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("The address has a character that cannot be in it.");
    }
}
