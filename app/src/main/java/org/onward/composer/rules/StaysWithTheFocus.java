package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/**
 * Prompts on the sheet's focus are preferred, most of all for the close. The weights are our own: we raised them until
 * sheets that were read aloud had one subject.
 */
record StaysWithTheFocus() implements ScoringRule {
    private static final int POINTS = 20;
    private static final int IN_THE_CLOSE = 15;

    @Override
    public String description() {
        return "";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        if (context.focus().isEmpty() || context.request().mixed()) {
            return 0;
        }
        Focus focus = context.focus().get();
        if (!focus.covers(prompt) && !focus.isRelatedTo(prompt)) {
            return 0;
        }
        return position == SheetPosition.CLOSE ? POINTS + IN_THE_CLOSE : POINTS;
    }
}
