package org.onward.people;

import jakarta.annotation.Priority;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Problem;

/**
 * Enforces the part of a route's access rule that can be checked before its body is read: that the viewer is signed in,
 * has the role for any part of the tree, and, for JSON calls, may access the item in the path ({@link PathAccess}).
 * {@link Access} checks the rest.
 */
public final class AllowedFeature implements DynamicFeature {
    private static final String API = "/api/";

    private final PathAccess paths;

    public AllowedFeature(PathAccess paths) {
        this.paths = paths;
    }

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        if (!route.getResourceClass().getName().startsWith("org.onward.")) {
            return;
        }
        Allowed allowed = route.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new IllegalStateException("%s has no access rule: add @Allowed".formatted(name(route)));
        }
        if (allowed.value() != AccessRule.ANYONE) {
            context.register(new AccessFilter(allowed.value(), pathChecks(route, allowed.value())));
        }
    }

    private List<PathCheck> pathChecks(ResourceInfo route, AccessRule rule) {
        if (!takesJson(route) || !dependsOnItem(rule)) {
            return List.of();
        }
        List<PathCheck> checks = new ArrayList<>();
        List<String> parameters = pathParameters(route.getResourceMethod());
        parameters.forEach(parameter ->
                paths.of(rule, parameter).ifPresent(require -> checks.add(new PathCheck(parameter, require))));
        if (checks.isEmpty() && !parameters.isEmpty()) {
            throw new IllegalStateException(
                    "%s has a body, but PathAccess has no check for its path parameters %s: add one"
                            .formatted(name(route), parameters));
        }
        return checks;
    }

    private static boolean takesJson(ResourceInfo route) {
        Path path = route.getResourceClass().getAnnotation(Path.class);
        Method method = route.getResourceMethod();
        return path != null
                && path.value().startsWith(API)
                && (method.isAnnotationPresent(POST.class)
                        || method.isAnnotationPresent(PUT.class)
                        || method.isAnnotationPresent(PATCH.class));
    }

    private static boolean dependsOnItem(AccessRule rule) {
        return switch (rule) {
            case ANYONE, SIGNED_IN, EDITS -> false;
            case OWNER, LEADS, SEES_RUNGS, FACILITATES, INVITED, REVIEWS, HOLDS_ROLE, ADMINISTERS -> true;
        };
    }

    private static List<String> pathParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(PathParam.class))
                .filter(Objects::nonNull)
                .map(PathParam::value)
                .toList();
    }

    private static String name(ResourceInfo route) {
        return route.getResourceClass().getName() + "."
                + route.getResourceMethod().getName();
    }

    private record PathCheck(String parameter, BiConsumer<Viewer, String> require) {}

    @Priority(Priorities.AUTHORIZATION)
    private record AccessFilter(AccessRule rule, List<PathCheck> checks) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (!(request.getSecurityContext().getUserPrincipal() instanceof Viewer viewer)) {
                throw Problem.signedOut();
            }
            switch (rule) {
                case REVIEWS -> require(viewer, Role.REVIEWER);
                case EDITS -> require(viewer, Role.CONTENT_EDITOR);
                case ADMINISTERS -> require(viewer, Role.ADMINISTRATOR);
                case HOLDS_ROLE -> requireAny(viewer);
                case ANYONE, SIGNED_IN, OWNER, LEADS, SEES_RUNGS, FACILITATES, INVITED -> {}
            }
            for (PathCheck check : checks) {
                check.require()
                        .accept(viewer, request.getUriInfo().getPathParameters().getFirst(check.parameter()));
            }
        }

        private static void requireAny(Viewer viewer) {
            if (viewer.roles().isEmpty()) {
                throw Problem.notAllowed("This is for reviewers, content editors and administrators.");
            }
        }

        private static void require(Viewer viewer, Role role) {
            if (!viewer.hasRole(role)) {
                throw Problem.notAllowed("This is for somebody with the role: %s.".formatted(role.label()));
            }
        }
    }
}
