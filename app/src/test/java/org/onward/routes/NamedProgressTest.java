package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Calls every route as a reviewer, and checks that a response with names and rungs has an audit entry. */
final class NamedProgressTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String NAME = "Ash Member";
    private static final Pattern RUNGS =
            Pattern.compile("explored|reflected|discussed|committed|followed.through", Pattern.CASE_INSENSITIVE);

    @Test
    void exactlyResponsesWithNamesAndRungsAreRecorded() {
        RouteTestData world = testDataWithARung();
        Samples samples = new Samples(world);
        List<String> named = new ArrayList<>();

        Routes.with(samples, onward).filter(route -> !route.isWrite()).forEach(route -> {
            int before = entries();
            HttpResponse<String> answer = world.callers().send(CallerRole.REVIEWER, samples.call(route));
            // The page of requests may name a person and whether they are done, without a rung.
            boolean hasNamesWithRungs = route.toString().equals("GET /team/{team}/requests")
                    || (answer.statusCode() == 200
                            && answer.body().contains(NAME)
                            && RUNGS.matcher(answer.body()).find());
            assertThat(entries() - before).as(route.toString()).isEqualTo(hasNamesWithRungs ? 1 : 0);
            if (hasNamesWithRungs) {
                named.add(route.toString());
            }
        });

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "GET /team/{team}",
                        "GET /team/{team}/requests",
                        "GET /api/v1/teams/{team}",
                        "GET /insight/people");
    }

    @Test
    void leadersReadNamesWithoutAnEntry() {
        RouteTestData world = testDataWithARung();

        for (CallerRole who : List.of(CallerRole.LEADER, CallerRole.MANAGER)) {
            assertThat(world.callers()
                            .send(who, Call.of("GET", "/team/" + world.branch().team()))
                            .body())
                    .contains(NAME);
            assertThat(world.callers()
                            .send(
                                    who,
                                    Call.of(
                                            "GET",
                                            "/api/v1/teams/" + world.branch().team()))
                            .body())
                    .contains(NAME);
        }

        assertThat(entries()).isZero();
    }

    @Test
    void withoutAnEntryThereAreNoNames() {
        RouteTestData world = testDataWithARung();
        onward.jdbi()
                .useHandle(handle -> handle.execute("CREATE TRIGGER full_disk BEFORE INSERT ON audit_entry"
                        + " FOR EACH ROW EXECUTE FUNCTION refuse_change()"));
        try {
            for (String path : List.of("/team/", "/api/v1/teams/")) {
                HttpResponse<String> answer = world.callers()
                        .send(
                                CallerRole.REVIEWER,
                                Call.of("GET", path + world.branch().team()));

                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).doesNotContain(NAME);
            }
        } finally {
            onward.jdbi().useHandle(handle -> handle.execute("DROP TRIGGER full_disk ON audit_entry"));
        }
    }

    private static RouteTestData testDataWithARung() {
        RouteTestData world = new RouteTestData(onward);
        onward.api("member").post("/api/v1/me/steps", "{\"item\": \"inclusive-meetings\", \"step\": \"explored\"}");
        return world;
    }

    private static int entries() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT count(*) FROM audit_entry WHERE action LIKE 'names listed%'")
                .mapTo(Integer.class)
                .one());
    }
}
