package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** The opening is short, and a team that never talked does not begin with risky questions. The weights are our own. */
record StartsGently() implements ScoringRule {
    private static final int LONG_OPENING = 6;

    @Override
    public String description() {
        return "The start is short and light.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        if (position == SheetPosition.OPENING) {
            return prompt.minutes() > LONG_OPENING ? -20 : prompt.depth() == 0 ? 6 : 0;
        }
        boolean isExposing = prompt.risk() != Prompt.Risk.NONE;
        return position == SheetPosition.MIDDLE
                        && isExposing
                        && !context.facts().hasDiscussedAnything()
                ? -15
                : 0;
    }
}
