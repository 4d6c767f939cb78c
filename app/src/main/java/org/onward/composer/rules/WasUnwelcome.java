package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** Minus 20 points for what this team skipped or said fell flat. The weight equals that of a repeated theme. */
record WasUnwelcome() implements ScoringRule {
    private static final int POINTS = -20;

    @Override
    public String description() {
        return "What your team skipped, or said fell flat, steps back.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return context.facts().promptHistory(prompt.id()).unwelcome() ? POINTS : 0;
    }
}
