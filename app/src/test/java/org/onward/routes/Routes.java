package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.onward.RunningOnward;

/** The routes of the running service, for tests over all routes. */
final class Routes {
    private Routes() {}

    static List<Route> of(RunningOnward onward) {
        return Route.of(onward.resourceConfig());
    }

    /** The routes that have samples. {@link RoutesTest} reports the others. */
    static Stream<Route> with(Samples samples, RunningOnward onward) {
        List<Route> routes = of(onward).stream()
                .filter(route -> samples.missingFor(route).isEmpty())
                .toList();
        assertThat(routes).isNotEmpty();
        return routes.stream();
    }

    /** A test whose failure message starts with its name. */
    static DynamicTest test(String name, Executable executable) {
        return DynamicTest.dynamicTest(name, () -> {
            try {
                executable.execute();
            } catch (AssertionError e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        });
    }

    static List<String> missing(Samples samples, RunningOnward onward) {
        return of(onward).stream()
                .map(samples::missingFor)
                .flatMap(Optional::stream)
                .toList();
    }
}
