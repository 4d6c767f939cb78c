package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/**
 * Sends requests with random changes to all routes. The seed is fixed, so each build sends the same requests. The Maven
 * profile {@code exhaustive} sends 100,000. To use another seed: {@code -Donward.fuzz.seed=7}.
 */
final class RouteFuzzTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final int REQUESTS = Integer.getInteger("onward.fuzz.requests", 1_500);
    private static final long SEED = Long.getLong("onward.fuzz.seed", 20_261_130L);

    /** The database is emptied after so many requests, because accepted writes accumulate and reach limits. */
    private static final int REQUESTS_PER_WORLD = 2_500;

    private static final List<CallerRole> CALLERS = List.of(CallerRole.values());

    /** Left out, because it would end the sessions that the other requests use. */
    private static final String SIGN_OUT = "POST /sign-out";

    @Test
    void noRequestCausesAServerErrorExceptBusy() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int sent = 0; sent < REQUESTS; sent += REQUESTS_PER_WORLD) {
            onward.startOver();
            fuzz(SEED + sent, Math.min(REQUESTS_PER_WORLD, REQUESTS - sent), statuses);
        }
        assertThat(statuses.keySet()).as("statuses of all kinds: %s", statuses).contains(200, 303, 400, 403, 404, 422);
    }

    private static void fuzz(long seed, int requests, Map<Integer, Integer> statuses) {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        List<Route> routes = new ArrayList<>(Routes.with(samples, onward)
                .filter(route -> !route.toString().equals(SIGN_OUT))
                .toList());
        Random random = new Random(seed);
        Mutations mutations = new Mutations(random);
        for (int number = 0; number < requests; number++) {
            Route route = mutations.oneOf(routes);
            CallerRole who = mutations.withProbability(60) ? samples.allowedCaller(route) : mutations.oneOf(CALLERS);
            Call call = changed(route, samples, mutations);
            HttpResponse<String> answer = world.callers().send(who, call);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            String sent = "seed %d, request %d, %s as %s".formatted(seed, number, route, who);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).as(sent).isPresent();
            } else {
                assertThat(answer.statusCode())
                        .as(() -> sent + "\n" + Answers.shown(call, answer))
                        .isBetween(200, 499);
            }
        }
    }

    private static Call changed(Route route, Samples samples, Mutations mutations) {
        Sample sample = samples.of(route);
        Call call = Call.of(route.method(), mutations.address(route, samples.values(route), sample.query()));
        if (sample.json().isPresent()) {
            call = call.sending(Call.JSON, mutations.json(sample.json().orElseThrow()));
        } else if (route.takesForm()) {
            call = call.sending(Call.FORM, mutations.form(sample.fields()));
        }
        return mutations.around(call);
    }
}
