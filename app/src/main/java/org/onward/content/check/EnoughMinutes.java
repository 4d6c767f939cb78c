package org.onward.content.check;

import java.util.Objects;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** A module must take at least as long as its case and its resources, because leaders plan with that figure. */
final class EnoughMinutes implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (LearningModule module : content.modules().values()) {
            int needed = module.caseMinutes()
                    + module.resources().stream()
                            .map(content.resources()::get)
                            .filter(Objects::nonNull)
                            .mapToInt(LearningResource::minutes)
                            .sum();
            if (module.minutes() < needed) {
                problems.warning(
                        content.fileOf(module),
                        "minutes",
                        "%d minutes".formatted(module.minutes()),
                        "The case and the resources alone take %d minutes.".formatted(needed));
            }
        }
    }
}
