package org.onward.content.check;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.onward.content.Prompt;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Warns about each theme without a prompt at one of the depths 0 to 4, because no sheet on it could go through all
 * depths. The depths are described in content/README.md.
 */
final class ThemeDepthsRule implements ContentRule {
    private record Cell(ThemeId theme, int depth) {}

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Set<Cell> filled = content.prompts().values().stream()
                .map(prompt -> new Cell(prompt.theme(), prompt.depth()))
                .collect(toSet());
        for (Theme theme : content.themes().values()) {
            for (int depth = 0; depth <= Prompt.COMMIT; depth++) {
                if (!filled.contains(new Cell(theme.id(), depth))) {
                    problems.warning(
                            content.fileOf(theme),
                            theme.id().value(),
                            "no prompt of depth %d".formatted(depth),
                            "Write one in prompts/%s.yaml.".formatted(theme.id()));
                }
            }
        }
    }
}
