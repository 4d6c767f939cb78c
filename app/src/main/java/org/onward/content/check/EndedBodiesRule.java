package org.onward.content.check;

import java.util.List;
import org.onward.content.Body;
import org.onward.content.LearningResource;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** Warns about an offered resource whose publisher or namesake has ended. */
final class EndedBodiesRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        List<Body> ended = content.bodies().values().stream()
                .filter(body -> body.hasEnded(content.today()))
                .toList();
        content.resources().values().stream()
                .filter(LearningResource::isOffered)
                .forEach(resource -> Body.namedIn(resource.publisher() + " / " + resource.title(), ended)
                        .filter(body -> !resource.bodies().contains(body.id()))
                        .forEach(body -> problems.warning(
                                content.fileOf(resource),
                                "publisher",
                                "%s, which ended in %s"
                                        .formatted(
                                                body.name(),
                                                body.to().orElseThrow().words()),
                                ("Retire it (status: superseded, and replaced-by). Or keep it and write bodies: [%s]: its page"
                                                + " then says what became of it.")
                                        .formatted(body.id()))));
    }
}
