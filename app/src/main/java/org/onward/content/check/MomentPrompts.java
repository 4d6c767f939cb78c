package org.onward.content.check;

import org.onward.content.EnumWords;
import org.onward.content.Moment;
import org.onward.content.Wording;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Warns of a moment with fewer than six prompts. Six is what the library promises ("every moment has at least 6"): the
 * same moment comes round to a team several times a year, and a prompt rests for half a year after it was used.
 */
final class MomentPrompts implements ContentRule {
    static final int FEWEST = 6;

    @Override
    public void check(ParsedContent whole, ProblemCollector findings) {
        for (Moment moment : Moment.values()) {
            long prompts = whole.prompts().values().stream()
                    .filter(prompt -> prompt.moments().contains(moment))
                    .count();
            if (prompts < FEWEST) {
                findings.warning(
                        "prompts",
                        "moments",
                        "%s for the moment %s".formatted(Wording.count((int) prompts, "prompt"), EnumWords.of(moment)),
                        "Write at least %d.".formatted(FEWEST));
            }
        }
    }
}
