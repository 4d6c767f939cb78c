package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;

/**
 * Who is looking at the page, as far as the layout must know.
 *
 * @param navigation what this visitor may open, in order
 * @param mustKnow something that this visitor must know on whatever page they are, if there is anything
 * @param csrf the token that this visitor's forms carry
 */
public record Visitor(String name, String teamName, List<Link> navigation, Optional<MustKnow> mustKnow, String csrf) {
    static final String PROPERTY = Visitor.class.getName();

    public record Link(String href, String text) {}

    public record MustKnow(String words, Link link) {}

    public void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    public static Optional<Visitor> of(ContainerRequestContext request) {
        return Optional.ofNullable((Visitor) request.getProperty(PROPERTY));
    }
}
