package org.onward.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.Body;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;

/** A note on a page about what became of a body that the page names. */
public record BodyNote(String name, String became) {

    /** Notes on bodies that have ended and that a resource's page names, and on all bodies that its editor lists. */
    public static List<BodyNote> notesFor(LearningResource resource, Library library, LocalDate today) {
        String text =
                String.join(" / ", resource.title(), resource.publisher(), MarkdownRenderer.plainText(resource.why()));
        return notes(library.bodies().stream()
                .filter(body ->
                        resource.bodies().contains(body.id()) || (body.hasEnded(today) && body.isNamedIn(text))));
    }

    /** Notes on bodies that have ended and are named in one of several texts. */
    public static List<BodyNote> notesIn(Stream<String> texts, Library library, LocalDate today) {
        List<String> all = texts.toList();
        return notes(library.bodies().stream()
                .filter(body -> body.hasEnded(today) && all.stream().anyMatch(body::isNamedIn)));
    }

    private static List<BodyNote> notes(Stream<Body> bodies) {
        return bodies.flatMap(body -> body.became().map(became -> new BodyNote(body.name(), became)).stream())
                .toList();
    }
}
