package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.web.AccessRule;

/**
 * Calls every route as every kind of caller. Callers with access get an answer. Calls without access are refused and
 * change nothing.
 */
@Tag("matrix")
final class AccessTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @TestFactory
    Stream<DynamicTest> everyRouteAllowsExactlyTheCallersOfItsRule() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        Snapshot snapshot = Snapshot.take(onward);
        return Routes.with(samples, onward).flatMap(route -> Arrays.stream(CallerRole.values())
                .map(who -> Routes.test(route + " as " + who, () -> {
                    Call call = samples.call(route);
                    HttpResponse<String> answer = world.callers().send(who, call);
                    if (samples.allowed(route).contains(who)) {
                        snapshot.restoreIfChanged();
                        assertAnswered(call, answer);
                    } else {
                        assertRefused(route, who, answer);
                        if (route.isWrite()) {
                            assertThat(snapshot.restoreIfChanged())
                                    .as("changed tables")
                                    .isEmpty();
                        }
                    }
                })));
    }

    private static void assertAnswered(Call call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isIn(200, 201, call.isApi() ? 204 : 303);
    }

    private static void assertRefused(Route route, CallerRole who, HttpResponse<String> answer) {
        if (who == CallerRole.SIGNED_OUT) {
            if (!route.isApi() && !route.isWrite()) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .contains("/sign-in");
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            }
        } else if (route.rule().orElseThrow() == AccessRule.OWNER) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
        }
    }
}
