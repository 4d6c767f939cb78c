package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An organisation, a framework, a duty or a programme: something with a name that can begin, end and be replaced.
 *
 * @param names the name and the others that it goes by; a text that holds one of them is about the body
 * @param became what readers are told of its end, in a sentence that is true on the day it was looked up
 * @param certainty how sure we are of the dates and of what became of it
 */
public record Body(
        BodyId id,
        List<String> names,
        BodyType kind,
        String what,
        Optional<RoughDate> from,
        Optional<RoughDate> to,
        Optional<BodyId> succeededBy,
        Optional<String> became,
        Certainty certainty,
        String source,
        LocalDate lookedUp) {

    public Body {
        names = List.copyOf(names);
    }

    public String name() {
        return names.get(0);
    }

    /** Its last day lies behind us, and somebody has said that it did end: a plan to end it is not enough. */
    public boolean hasEnded(LocalDate today) {
        return certainty != Certainty.NOT_VERIFIED
                && to.filter(end -> end.last().isBefore(today)).isPresent();
    }

    /** Capitals count, so that the office of the Duty Manager is not a duty. */
    public boolean isNamedIn(String text) {
        return names.stream().anyMatch(name -> holds(text, name));
    }

    private static boolean holds(String text, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(text.replaceAll("\\s+", " "))
                .find();
    }

    /** Of several bodies those that a text names. */
    public static Stream<Body> namedIn(String text, List<Body> bodies) {
        return bodies.stream().filter(body -> body.isNamedIn(text));
    }

    public enum BodyType {
        ORGANISATION,
        FRAMEWORK,
        DUTY,
        PROGRAMME
    }

    public enum Certainty {
        /** Read at the body itself, or at whoever decides about it. */
        VERIFIED,
        /** Somebody else says so: the source. */
        STATED,
        /** Planned or announced, and nobody has confirmed it. Never shown as a fact. */
        NOT_VERIFIED
    }
}
