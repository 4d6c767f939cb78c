package org.onward.content.check;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.onward.content.ItemId;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** A module must not build on itself, directly or through others. Otherwise there would be no module to begin with. */
final class AcyclicPrerequisitesRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Map<String, List<String>> edges = content.modules().values().stream()
                .collect(toMap(module -> module.id().value(), module -> module.prerequisites().stream()
                        .map(ItemId::value)
                        .toList()));
        for (List<String> cycle : CycleFinder.cyclesIn(edges)) {
            problems.error(
                    content.fileOf(requireNonNull(content.modules().get(new ItemId(cycle.get(0))))),
                    "after",
                    "a cycle: %s after %s".formatted(String.join(" after ", cycle), cycle.get(0)),
                    "Take one of these out of the other's after, so that somebody can begin.");
        }
    }
}
