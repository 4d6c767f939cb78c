package org.onward.content.check;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.onward.content.PromptId;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * A prompt must not be a follow-up of itself, directly or through others. Otherwise none of them could be asked first.
 */
final class AcyclicFollowUpsRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Map<String, List<String>> edges = content.prompts().values().stream()
                .collect(toMap(prompt -> prompt.id().value(), prompt -> prompt.conditions().followUpOf().stream()
                        .map(PromptId::value)
                        .toList()));
        for (List<String> cycle : CycleFinder.cyclesIn(edges)) {
            problems.error(
                    content.fileOf(requireNonNull(content.prompts().get(new PromptId(cycle.get(0))))),
                    cycle.get(0) + ".follow-up-of",
                    "a cycle: %s follows up %s".formatted(String.join(" follows up ", cycle), cycle.get(0)),
                    "Take out one follow-up-of, so that one of them can come first.");
        }
    }
}
