package org.onward.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.Body;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.web.LondonTime;

/** Finds bodies that have ended, will end or are not confirmed, and the content that names them. */
final class EndedReferences {
    private final Library library;
    private final LocalDate today;

    EndedReferences(Library library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    List<EditingPage.Ending> all() {
        return library.bodies().stream()
                .filter(body -> body.to().isPresent() || isUnconfirmed(body))
                .map(this::ending)
                .toList();
    }

    private EditingPage.Ending ending(Body body) {
        return new EditingPage.Ending(
                body.name(),
                when(body),
                !isUnconfirmed(body),
                body.became().orElse(body.what()),
                "%s, looked up on %s".formatted(body.source(), LondonTime.day(body.lookedUp())),
                references(body).toList());
    }

    private String when(Body body) {
        if (body.to().isEmpty()) {
            return "Whether it still holds is not confirmed";
        }
        String end = body.to().orElseThrow().words();
        if (isUnconfirmed(body)) {
            boolean isPast = body.to().orElseThrow().last().isBefore(today);
            return (isPast ? "Was" : "Is") + " to end by %s; not confirmed".formatted(end);
        }
        return (body.hasEnded(today) ? "Ended in " : "Ends in ") + end;
    }

    private static boolean isUnconfirmed(Body body) {
        return body.certainty() == Body.Certainty.NOT_VERIFIED;
    }

    private Stream<EditingPage.NamedLink> references(Body body) {
        return Stream.of(
                        library.modules().stream()
                                .filter(module -> mentions(body, module))
                                .map(module -> new EditingPage.NamedLink(module.title(), "/modules/" + module.id())),
                        library.pathways().stream()
                                .filter(pathway -> library.textOf(pathway.id())
                                        .filter(body::isNamedIn)
                                        .isPresent())
                                .map(pathway ->
                                        new EditingPage.NamedLink(pathway.title(), "/pathways/" + pathway.id())),
                        library.resources().stream()
                                .filter(resource -> resource.bodies().contains(body.id())
                                        || library.textOf(resource.id())
                                                .filter(body::isNamedIn)
                                                .isPresent())
                                .map(resource ->
                                        new EditingPage.NamedLink(resource.title(), "/resources/" + resource.id())),
                        library.themes().stream()
                                .filter(theme -> theme.evidence().stream()
                                        .anyMatch(claim ->
                                                body.isNamedIn(claim.source()) || body.isNamedIn(claim.text())))
                                .map(theme -> new EditingPage.NamedLink(theme.title(), "/themes/" + theme.id())))
                .flatMap(references -> references);
    }

    /** The text of a module includes its facilitator guide. */
    private boolean mentions(Body body, LearningModule module) {
        return library.textOf(module.id()).filter(body::isNamedIn).isPresent();
    }
}
