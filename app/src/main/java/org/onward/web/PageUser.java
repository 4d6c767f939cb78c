package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The signed-in person for whom a page is rendered, with what the layout needs. This package must not depend on {@code
 * people}, so it does not use {@code Viewer}.
 *
 * @param navigation the pages that this person may open, in order
 * @param urgentNotice a notice that every page must show, if there is one
 * @param unmaskedCsrf the CSRF token of this person's session, before {@link CsrfMask} is applied; empty where no
 *     token is needed
 */
public record PageUser(
        UUID id,
        String name,
        String teamName,
        List<NavigationLink> navigation,
        Optional<Notice> urgentNotice,
        String unmaskedCsrf) {
    static final String PROPERTY = PageUser.class.getName();

    /**
     * An entry of the navigation.
     *
     * @param activePaths other paths for which this entry is shown as the current one
     */
    public record NavigationLink(String href, String text, List<String> activePaths) {
        public NavigationLink {
            activePaths = List.copyOf(activePaths);
        }

        public NavigationLink(String href, String text) {
            this(href, text, List.of());
        }

        boolean isActiveFor(String path) {
            return Stream.concat(Stream.of(href), activePaths.stream())
                    // The home page "/" must not match every path.
                    .anyMatch(prefix -> path.equals(prefix) || (prefix.length() > 1 && path.startsWith(prefix + "/")));
        }
    }

    /** The masked CSRF token, for one response. */
    public String maskedCsrf() {
        return CsrfMask.mask(unmaskedCsrf);
    }

    public record Notice(String text, Link link) {}

    public void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    public static Optional<PageUser> of(ContainerRequestContext request) {
        return Optional.ofNullable((PageUser) request.getProperty(PROPERTY));
    }
}
