package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The data about the signed-in person that the layout needs.
 *
 * @param navigation the pages that this visitor may open, in order
 * @param mustKnow a notice that every page must show, if there is one
 * @param unmaskedCsrf the CSRF token of this visitor's session, before {@link CsrfMask} is applied; empty where no
 *     token is needed
 */
public record Visitor(
        UUID id,
        String name,
        String teamName,
        List<NavigationLink> navigation,
        Optional<Notice> mustKnow,
        String unmaskedCsrf) {
    static final String PROPERTY = Visitor.class.getName();

    /**
     * An entry of the navigation.
     *
     * @param covers other paths for which this entry is shown as the current one
     */
    public record NavigationLink(String href, String text, List<String> covers) {
        public NavigationLink {
            covers = List.copyOf(covers);
        }

        public NavigationLink(String href, String text) {
            this(href, text, List.of());
        }

        boolean leadsTo(String path) {
            return Stream.concat(Stream.of(href), covers.stream())
                    .anyMatch(one -> path.equals(one) || (one.length() > 1 && path.startsWith(one + "/")));
        }
    }

    /** The masked CSRF token, for one response. */
    public String maskedCsrf() {
        return CsrfMask.over(unmaskedCsrf);
    }

    public record Notice(String words, Link link) {}

    public void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    public static Optional<Visitor> of(ContainerRequestContext request) {
        return Optional.ofNullable((Visitor) request.getProperty(PROPERTY));
    }
}
