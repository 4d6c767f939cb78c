package org.onward.signin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.web.CsrfMask;
import org.onward.web.Form;
import org.onward.web.KnownSessions;
import org.onward.web.Link;
import org.onward.web.PageUser;
import org.onward.web.Paths;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/** Authenticates the request: by the session cookie or, in the demo only, by a persona's bearer token on the API. */
@Priority(Priorities.AUTHENTICATION)
public final class SignInFilter implements ContainerRequestFilter {
    public static final String COOKIE = "onward_session";

    /** The header with the CSRF token for scripts. {@code GET /api/v1/me} returns the token. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String DEMO_BEARER = "Bearer demo-";
    private static final List<String> CATALOGUE_PATHS =
            List.of("/pathways", "/themes", "/networks", "/modules", "/resources");
    private static final Set<String> SAFE_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SignIns signIns;
    private final boolean demo;
    private final BooleanSupplier contentIsBroken;
    private final KnownSessions known;

    @Context
    @Nullable
    private ResourceInfo matched;

    /**
     * @param contentIsBroken whether the last edit of the content could not be loaded; content editors see a notice
     *     then
     */
    public SignInFilter(SignIns signIns, boolean demo, BooleanSupplier contentIsBroken, KnownSessions known) {
        this.signIns = signIns;
        this.demo = demo;
        this.contentIsBroken = contentIsBroken;
        this.known = known;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && Paths.isApi(request)) {
            Viewer viewer = bearer(authorization).orElseThrow(Problem::signedOut);
            known.add(authorization);
            signIn(request, viewer, "");
            return;
        }
        Cookie cookie = request.getCookies().get(COOKIE);
        if (cookie != null) {
            Optional<Viewer> viewer = signIns.viewer(cookie.getValue());
            if (viewer.isEmpty()) {
                known.remove(cookie.getValue());
                return;
            }
            known.add(cookie.getValue());
            String csrf = signIns.csrf(cookie.getValue());
            requireCsrfHeader(request, csrf);
            signIn(request, viewer.get(), csrf);
        }
    }

    private Optional<Viewer> bearer(String authorization) {
        if (!demo || !authorization.startsWith(DEMO_BEARER)) {
            return Optional.empty();
        }
        return signIns.personaViewer(authorization.substring(DEMO_BEARER.length()));
    }

    /**
     * Checks the CSRF header of writes without a form. Forms have the token in a field, which {@code FormReader}
     * checks. The matched resource method decides which of the two applies, because a path can be spelled in several
     * ways.
     */
    private void requireCsrfHeader(ContainerRequestContext request, String csrf) {
        if (SAFE_METHODS.contains(request.getMethod()) || takesForm()) {
            return;
        }
        String sent = request.getHeaderString(CSRF_HEADER);
        if (sent == null || !CsrfMask.matches(csrf, sent)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "Send the header %s with the csrfToken of GET /api/v1/me.".formatted(CSRF_HEADER),
                    List.of());
        }
    }

    private boolean takesForm() {
        return matched != null
                && matched.getResourceMethod() != null
                && Arrays.asList(matched.getResourceMethod().getParameterTypes())
                        .contains(Form.class);
    }

    private void signIn(ContainerRequestContext request, Viewer viewer, String csrf) {
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new SignedIn(viewer, secure));
        new PageUser(
                        viewer.id().value(),
                        viewer.name(),
                        viewer.teamName(),
                        navigation(viewer),
                        urgentNotice(viewer),
                        csrf)
                .attachTo(request);
    }

    private Optional<PageUser.Notice> urgentNotice(Viewer viewer) {
        return viewer.hasRole(Role.CONTENT_EDITOR) && contentIsBroken.getAsBoolean()
                ? Optional.of(new PageUser.Notice(
                        "The last edit of the content cannot be used. Readers still see the version before it.",
                        new Link("/editing#broken", "See what to put right")))
                : Optional.empty();
    }

    private static List<PageUser.NavigationLink> navigation(Viewer viewer) {
        List<PageUser.NavigationLink> links = new ArrayList<>();
        links.add(new PageUser.NavigationLink("/", "My learning"));
        links.add(new PageUser.NavigationLink("/catalogue", "Catalogue", CATALOGUE_PATHS));
        if (viewer.leads()) {
            links.add(new PageUser.NavigationLink("/team", "My team"));
        } else if (viewer.managesPeople()) {
            links.add(new PageUser.NavigationLink("/team/reports", "My people"));
        }
        if (viewer.hasRole(Role.REVIEWER)) {
            links.add(new PageUser.NavigationLink("/insight", "Progress"));
        }
        if (viewer.hasRole(Role.CONTENT_EDITOR)) {
            links.add(new PageUser.NavigationLink("/editing", "Content"));
        }
        if (viewer.hasRole(Role.ADMINISTRATOR)) {
            links.add(new PageUser.NavigationLink("/administration", "Administration"));
        }
        return List.copyOf(links);
    }

    private record SignedIn(Viewer viewer, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return viewer;
        }

        @Override
        public boolean isUserInRole(String role) {
            return viewer.roles().stream().anyMatch(held -> held.word().equals(role));
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        @Nullable
        public String getAuthenticationScheme() {
            return null;
        }
    }
}
