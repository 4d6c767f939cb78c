package org.onward.content.check;

import org.onward.content.Moment;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.text.English;
import org.onward.text.EnumWords;

/**
 * Warns about a moment with fewer than six prompts. A moment can come several times a year for a team, and a used
 * prompt has a cooldown of half a year. The library's stated goal is "every moment has at least 6".
 */
final class MomentPrompts implements ContentRule {
    static final int FEWEST = 6;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (Moment moment : Moment.values()) {
            long prompts = content.prompts().values().stream()
                    .filter(prompt -> prompt.moments().contains(moment))
                    .count();
            if (prompts < FEWEST) {
                problems.warning(
                        "prompts",
                        "moments",
                        "%s for the moment %s".formatted(English.count(prompts, "prompt"), EnumWords.of(moment)),
                        "Write at least %d.".formatted(FEWEST));
            }
        }
    }
}
