package org.onward.content.check;

import org.onward.content.Moment;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.text.English;
import org.onward.text.EnumWords;

/**
 * Warns about a {@link Moment} with fewer than six prompts. A team can meet a moment, such as an interview debrief, several
 * times a year, and a used prompt is not used again for {@link Prompt#DEFAULT_COOLDOWN_DAYS} days.
 */
final class PromptsPerMomentRule implements ContentRule {
    static final int MIN_PROMPTS = 6;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        for (Moment moment : Moment.values()) {
            long prompts = content.prompts().values().stream()
                    .filter(prompt -> prompt.moments().contains(moment))
                    .count();
            if (prompts < MIN_PROMPTS) {
                problems.warning(
                        "prompts",
                        "moments",
                        "%s for the moment %s".formatted(English.count(prompts, "prompt"), EnumWords.wordOf(moment)),
                        "Write at least %d.".formatted(MIN_PROMPTS));
            }
        }
    }
}
