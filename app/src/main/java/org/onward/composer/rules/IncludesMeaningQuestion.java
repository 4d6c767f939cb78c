package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/**
 * Rule 3: where it is safe and there is time, the talk goes on from what happens to what it means. The weight is our
 * own; it is above the random tie-break.
 */
record IncludesMeaningQuestion() implements ScoringRule {
    private static final int POINTS = 5;

    @Override
    public String description() {
        return "Where it is safe and there is time, the talk goes on from what happens to what it means.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return prompt.stage() == Prompt.Stage.SO_WHAT ? POINTS : 0;
    }
}
