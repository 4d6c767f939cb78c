package org.onward.content;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An organisation, a framework, a duty or a programme. It has a name, and can begin, end and be replaced.
 *
 * @param names the name, then other names of the body
 * @param became the sentence that readers are shown about its end; true on the day it was looked up
 * @param certainty how certain the dates and the sentence about its end are
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

    /** Whether its last day is past and the end is confirmed. A planned end does not count. */
    public boolean hasEnded(LocalDate today) {
        return certainty != Certainty.NOT_VERIFIED
                && to.filter(end -> end.last().isBefore(today)).isPresent();
    }

    /** Case-sensitive, so that the office of the Duty Manager is not taken for a duty. */
    public boolean isNamedIn(String text) {
        return names.stream().anyMatch(name -> contains(text, name));
    }

    /** The words of a name can be on two lines of a text. Most texts lack one of them, and that is seen without a pattern. */
    private static boolean contains(String text, String name) {
        List<String> words = List.of(name.split(" "));
        return words.stream().allMatch(text::contains)
                && Pattern.compile(words.stream()
                                .map(Pattern::quote)
                                .collect(joining("\\s+", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")))
                        .matcher(text)
                        .find();
    }

    /** The bodies that a text names. */
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
        /** Confirmed on a page of the body itself or of the authority that decides about it. */
        VERIFIED,
        /** Stated by the source, which is somebody else. */
        STATED,
        /** Planned or announced, and not confirmed. It is never shown as a fact. */
        NOT_VERIFIED
    }
}
