package org.onward.composer;

import org.onward.content.Prompt;

/** What this team skipped, or said fell flat, is not the first to come again. Weighs as much as a repeated theme. */
record WasUnwelcome() implements ScoringRule {
    private static final int POINTS = -20;

    @Override
    public String promise() {
        return "What your team skipped, or said fell flat, steps back.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return situation.facts().asked(prompt.id()).unwelcome() ? POINTS : 0;
    }
}
