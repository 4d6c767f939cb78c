package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Checks that access is decided before the body is read: callers without access learn nothing about the body. */
final class PathAccessTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Map<String, Call> INVALID_BODIES = Map.of(
            "nothing", Call.of("POST", "").sending(Call.JSON, ""),
            "half an object", Call.of("POST", "").sending(Call.JSON, "{"),
            "an unknown field", Call.of("POST", "").sending(Call.JSON, "{\"unheardOf\": 1}"),
            "300 KB", Call.of("POST", "").sending(Call.JSON, "{\"x\": \"" + "x".repeat(300_000) + "\"}"),
            "no gzip that says it is",
                    Call.of("POST", "").sending(Call.JSON, "{}").with("Content-Encoding", "gzip"),
            "a packing that nobody knows",
                    Call.of("POST", "").sending(Call.JSON, "{}").with("Content-Encoding", "br"));

    @TestFactory
    Stream<DynamicTest> callersWithoutAccessLearnNothingAboutTheBody() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return routes(samples).flatMap(route -> CallerRole.EVERYBODY.stream()
                .filter(who -> !samples.allowed(route).contains(who))
                .flatMap(who -> INVALID_BODIES.entrySet().stream()
                        .map(body -> Routes.test("%s as %s with %s".formatted(route, who, body.getKey()), () -> {
                            Call sample = samples.call(route);
                            Call call = new Call(
                                    sample.method(),
                                    sample.address(),
                                    body.getValue().headers(),
                                    body.getValue().body());
                            HttpResponse<String> answer = world.callers().send(who, call);
                            assertThat(answer.statusCode())
                                    .as(() -> Answers.shown(call, answer))
                                    .isIn(who == CallerRole.SIGNED_OUT ? new Object[] {401} : new Object[] {403, 404});
                            assertThat(answer.body()).doesNotContain("body", "KB", "JSON", "gzip", "unheardOf");
                        }))));
    }

    @Test
    void callersWithAccessLearnWhatIsWrongWithTheBody() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        Stream<Route> routes = routes(samples);

        assertThat(routes).hasSizeGreaterThanOrEqualTo(6).allSatisfy(route -> {
            Call call = samples.call(route).sending(Call.JSON, "{").with("Content-Encoding", "gzip");
            HttpResponse<String> answer = world.callers().send(samples.allowedCaller(route), call);
            assertThat(answer.statusCode())
                    .as(() -> Answers.shown(call, answer))
                    .isEqualTo(400);
            assertThat(Answers.fieldNamedBy(answer)).isEqualTo("body");
        });
    }

    /** The JSON routes with an id in the path. */
    private static Stream<Route> routes(Samples samples) {
        return Routes.with(samples, onward)
                .filter(route -> route.takesJson() && !route.pathParameters().isEmpty());
    }
}
