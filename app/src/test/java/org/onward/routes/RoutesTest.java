package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

final class RoutesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @Test
    void everyRouteHasARule() {
        List<Route> routes = Routes.of(onward);

        assertThat(routes).isNotEmpty();
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(route.rule()).as(route.toString()).isPresent());
    }

    @Test
    void noTwoRoutesHaveTheSameMethodAndPath() {
        assertThat(Routes.of(onward).stream()
                        .map(route -> route.toString().replaceAll("\\{[^}]*}", "{}"))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRouteHasASample() {
        Samples samples = new Samples(new RouteTestData(onward));

        assertThat(Routes.missing(samples, onward)).isEmpty();
        assertThat(samples.without(
                        Routes.of(onward).stream().map(Route::toString).collect(Collectors.toSet())))
                .as("entries in Samples for routes that are gone")
                .isEmpty();
    }
}
