package org.onward.people;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.onward.web.Allowed;
import org.onward.web.Problem;
import org.onward.web.Rule;

/**
 * Enforces the part of a route's rule that needs no knowledge of what the route is about: being signed in, and holding the
 * role at all. Which team, session or commitment is then for {@link Access}.
 */
public final class AllowedFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        if (!route.getResourceClass().getName().startsWith("org.onward.")) {
            return;
        }
        Allowed allowed = route.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new IllegalStateException("%s.%s has no rule: add @Allowed"
                    .formatted(
                            route.getResourceClass().getName(),
                            route.getResourceMethod().getName()));
        }
        if (allowed.value() != Rule.ANYONE) {
            context.register(new Gate(allowed.value()));
        }
    }

    private record Gate(Rule rule) implements ContainerRequestFilter {
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
        }

        private static void requireAny(Viewer viewer) {
            if (viewer.roles().isEmpty()) {
                throw Problem.notAllowed("This is for reviewers, content editors and administrators.");
            }
        }

        private static void require(Viewer viewer, Role role) {
            if (!viewer.is(role)) {
                throw Problem.notAllowed("This is for somebody with the role: %s.".formatted(role.label()));
            }
        }
    }
}
