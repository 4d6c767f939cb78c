package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is looking at the page, as far as the layout must know.
 *
 * @param navigation what this visitor may open, in order
 * @param mustKnow something that this visitor must know on whatever page they are, if there is anything
 * @param unmaskedCsrf the token that this visitor's forms carry, under a {@link CsrfMask}; empty where none is needed
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
     * One place to go.
     *
     * @param covers other addresses that belong to it, so that it shows as where one is
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

    /** The token as it may be written into an answer. */
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
