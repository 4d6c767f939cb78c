package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.web.Rule;

/** Every route, called by everybody: whoever may gets an answer, whoever may not changes nothing. */
final class AccessTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    /** Who may, when the thing is the leader's or that of the leader's team. */
    private static final Map<Rule, Set<Who>> MAY = Map.of(
            Rule.ANYONE, Who.EVERYBODY,
            Rule.SIGNED_IN, Who.SIGNED_IN,
            Rule.OWNER, Set.of(Who.LEADER),
            Rule.LEADS, Set.of(Who.LEADER, Who.MANAGER),
            Rule.SEES_RUNGS, Set.of(Who.LEADER, Who.MANAGER, Who.REVIEWER),
            Rule.FACILITATES, Set.of(Who.LEADER, Who.MANAGER),
            Rule.INVITED, Set.of(Who.MEMBER, Who.LEADER),
            Rule.REVIEWS, Set.of(Who.REVIEWER),
            Rule.ADMINISTERS, Set.of(Who.ADMINISTRATOR));

    @TestFactory
    Stream<DynamicTest> everyRouteLetsInWhomItsRuleLetsIn() {
        World world = new World(onward);
        Samples samples = new Samples(world);
        Snapshot snapshot = Snapshot.take(onward.jdbi());
        return Routes.with(samples, onward).flatMap(route -> Arrays.stream(Who.values())
                .map(who -> Routes.test(route + " as " + who, () -> {
                    Call call = samples.call(route);
                    HttpResponse<String> answer = world.callers().send(who, call);
                    if (allowed(route, samples).contains(who)) {
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

    private static Set<Who> allowed(Route route, Samples samples) {
        return samples.of(route).allowed().orElseGet(() -> MAY.get(route.rule().orElseThrow()));
    }

    private static void assertAnswered(Call call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isIn(200, 201, call.isApi() ? 204 : 303);
    }

    private static void assertRefused(Route route, Who who, HttpResponse<String> answer) {
        if (who == Who.SIGNED_OUT) {
            if (!route.isApi() && !route.isWrite()) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .contains("/sign-in");
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            }
        } else if (route.rule().orElseThrow() == Rule.OWNER) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
        }
    }
}
