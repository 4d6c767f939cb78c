package org.onward.content.check;

import java.util.Objects;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Warns about a module whose stated minutes are fewer than the minutes of its opening case and its resources. Leaders plan
 * with the stated minutes.
 */
final class ModuleMinutesRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (LearningModule module : content.modules().values()) {
            int minimumMinutes = module.caseMinutes()
                    + module.resources().stream()
                            .map(content.resources()::get)
                            // The reader reports an unknown id.
                            .filter(Objects::nonNull)
                            .mapToInt(LearningResource::minutes)
                            .sum();
            if (module.minutes() < minimumMinutes) {
                problems.warning(
                        content.fileOf(module),
                        "minutes",
                        "%d minutes".formatted(module.minutes()),
                        "The case and the resources alone take %d minutes.".formatted(minimumMinutes));
            }
        }
    }
}
