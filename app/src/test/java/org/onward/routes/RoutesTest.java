package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

final class RoutesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @Test
    void everyRouteHasARule() {
        List<Route> routes = Route.of(onward.resourceConfig());

        assertThat(routes).isNotEmpty();
        routes.forEach(route -> System.err.println(route + " " + route.rule() + " " + route.queryParameters()));
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(route.rule()).as(route.toString()).isPresent());
    }
}
