package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.web.SeeOther;

/** Calls every route with invalid paths, queries and methods. */
@Tag("matrix")
@Tag("broken-input")
final class BrokenAddressTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Map<String, String> PATHS = Map.of(
            "nonsense", "no-such-thing",
            "no id", "00000000-0000-0000-0000-000000000000",
            "half an id", "01a20323-1ce3-799f",
            "300 characters", "x".repeat(300),
            "a way up", "..%2f..%2fetc%2fpasswd",
            "unicode", "%E2%98%83%F0%9F%98%80",
            "no UTF-8", "%FF%FE",
            "a space", "%20",
            "a script", "%3Cscript%3E",
            "a NUL", "a%00b");

    private static final Map<String, String> QUERIES = Map.of(
            "nothing", "",
            "a text", "text",
            "a negative number", "-1",
            "a huge number", "99999999999",
            "a NUL", "%00",
            "5,000 characters", "x".repeat(5000),
            "no UTF-8", "%FF",
            "a date far away", "999999999-01-01",
            "a wildcard", "%25_%5C",
            "a script", "%3Cscript%3Ealert(1)%3C/script%3E");

    private static final Set<String> NUMBERS = Set.of("page", "maxMinutes", "minutes", "starter");

    @TestFactory
    Stream<DynamicTest> invalidPathParameters() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward)
                .flatMap(route -> samples.values(route).keySet().stream().flatMap(parameter -> PATHS.entrySet().stream()
                        .map(broken ->
                                Routes.test("%s with %s as %s".formatted(route, broken.getKey(), parameter), () -> {
                                    Map<String, String> values = new LinkedHashMap<>(samples.values(route));
                                    values.put(parameter, broken.getValue());
                                    Call call = samples.call(route)
                                            .to(Samples.address(
                                                    route,
                                                    values,
                                                    samples.of(route).query()));
                                    HttpResponse<String> answer =
                                            world.callers().send(CallerRole.LEADER, call);
                                    if (broken.getValue().contains("%00")) {
                                        assertThat(answer.statusCode()).isEqualTo(400);
                                    } else if (!parameter.equals("fingerprint")) {
                                        Answers.assertRefusal(call, answer);
                                    }
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> invalidQueryParameters() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward)
                .filter(route -> !route.isWrite())
                .flatMap(route -> route.queryParameters().stream().flatMap(parameter -> QUERIES.entrySet().stream()
                        .map(broken ->
                                Routes.test("%s with %s as %s".formatted(route, broken.getKey(), parameter), () -> {
                                    Call call = samples.call(route)
                                            .to(withQuery(route, samples, parameter, broken.getValue()));
                                    HttpResponse<String> answer =
                                            world.callers().send(samples.allowedCaller(route), call);
                                    Answers.assertAnsweredOrRefused(call, answer);
                                    assertThat(answer.body()).doesNotContain("<script>alert");
                                }))));
    }

    /** Java's parsers would read all of these as 5 or a number near it. */
    @TestFactory
    Stream<DynamicTest> numbersInOtherFormats() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward).flatMap(route -> route.queryParameters().stream()
                .filter(NUMBERS::contains)
                .flatMap(parameter -> Stream.of("%2B5", "5.0", "5.9", "5e0", "%EF%BC%95", "0x5", "5_0", "five")
                        .map(value -> Routes.test("%s with %s as %s".formatted(route, value, parameter), () -> {
                            Call call = samples.call(route).to(withQuery(route, samples, parameter, value));
                            HttpResponse<String> answer = world.callers().send(samples.allowedCaller(route), call);
                            Answers.assertRefusal(call, answer);
                            assertThat(answer.statusCode())
                                    .as(() -> Answers.shown(call, answer))
                                    .isIn(400, 422);
                        }))));
    }

    /** Java's parser would read an id without its leading zero as the same id. */
    @TestFactory
    Stream<DynamicTest> idsInOtherFormats() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward).flatMap(route -> samples.values(route).entrySet().stream()
                .filter(parameter -> parameter.getValue().matches("0[0-9a-f]{7}-.*"))
                .map(parameter -> Routes.test("%s without the first zero of %s".formatted(route, parameter), () -> {
                    Map<String, String> values = new LinkedHashMap<>(samples.values(route));
                    values.put(parameter.getKey(), parameter.getValue().substring(1));
                    Call call = samples.call(route)
                            .to(Samples.address(route, values, samples.of(route).query()));
                    HttpResponse<String> answer = world.callers().send(samples.allowedCaller(route), call);
                    Answers.assertRefusal(call, answer);
                    assertThat(answer.statusCode()).isEqualTo(404);
                })));
    }

    @TestFactory
    Stream<DynamicTest> methodsThatTheRouteDoesNotHave() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        List<Route> routes = Routes.with(samples, onward).toList();
        return routes.stream().flatMap(route -> Stream.of("PUT", "DELETE", "PATCH", "TRACE", "POST", "GET", "BREW")
                .filter(method -> routes.stream()
                        .noneMatch(other ->
                                other.method().equals(method) && other.path().equals(route.path())))
                .map(method -> Routes.test(method + " on " + route.path(), () -> {
                    Call call = samples.call(route).as(method);
                    HttpResponse<String> answer = world.callers().send(CallerRole.LEADER, call);
                    Answers.assertRefusal(call, answer);
                    assertThat(answer.statusCode())
                            .as(() -> Answers.shown(call, answer))
                            .isIn(400, 403, 404, 405);
                })));
    }

    @TestFactory
    Stream<DynamicTest> headOptionsAndGetWithABody() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward)
                .filter(route -> !route.isWrite())
                .flatMap(route -> Stream.of(
                        Routes.test("HEAD " + route.path(), () -> {
                            Call call = samples.call(route).as("HEAD");
                            HttpResponse<String> answer = world.callers().send(samples.allowedCaller(route), call);
                            assertThat(answer.statusCode())
                                    .as(() -> Answers.shown(call, answer))
                                    .isEqualTo(statusOf(route));
                            assertThat(answer.body()).isEmpty();
                        }),
                        Routes.test("OPTIONS " + route.path(), () -> {
                            Call call = samples.call(route).as("OPTIONS");
                            HttpResponse<String> answer = world.callers().send(samples.allowedCaller(route), call);
                            assertThat(answer.statusCode())
                                    .as(() -> Answers.shown(call, answer))
                                    .isBetween(200, 499);
                            assertThat(answer.body()).doesNotContain("wadl");
                        }),
                        Routes.test("a body on GET " + route.path(), () -> {
                            Call call = samples.call(route).sending(Call.JSON, "{");
                            HttpResponse<String> answer = world.callers().send(samples.allowedCaller(route), call);
                            assertThat(answer.statusCode())
                                    .as(() -> Answers.shown(call, answer))
                                    .isEqualTo(statusOf(route));
                        })));
    }

    private static int statusOf(Route route) {
        return route.handler().getReturnType() == SeeOther.class ? 303 : 200;
    }

    /** The value is percent-encoded already. */
    private static String withQuery(Route route, Samples samples, String parameter, String value) {
        Map<String, String> rest = new LinkedHashMap<>(samples.of(route).query());
        rest.remove(parameter);
        String address = Samples.address(route, samples.values(route), rest);
        return address + (rest.isEmpty() ? "?" : "&") + parameter + "=" + value;
    }
}
