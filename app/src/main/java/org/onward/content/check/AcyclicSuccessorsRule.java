package org.onward.content.check;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.onward.content.BodyId;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** A body must not succeed itself, directly or through others. Otherwise a reader would never find the current one. */
final class AcyclicSuccessorsRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Map<String, List<String>> edges = content.bodies().values().stream()
                .collect(toMap(
                        body -> body.id().value(),
                        body -> body.succeededBy().stream().map(BodyId::value).toList()));
        for (List<String> cycle : CycleFinder.cyclesIn(edges)) {
            problems.error(
                    content.fileOf(requireNonNull(content.bodies().get(new BodyId(cycle.get(0))))),
                    cycle.get(0) + ".succeeded-by",
                    "a cycle: %s succeeded by %s".formatted(String.join(" succeeded by ", cycle), cycle.get(0)),
                    "Remove one of these, so that the last one is a body that exists now.");
        }
    }
}
