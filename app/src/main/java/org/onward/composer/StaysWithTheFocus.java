package org.onward.composer;

import org.onward.content.Prompt;

/** A sheet is about one thing where it can be, and its close above all. Our own weights: read aloud until sheets hung together. */
record StaysWithTheFocus() implements ScoringRule {
    private static final int POINTS = 20;
    private static final int IN_THE_CLOSE = 15;

    @Override
    public String promise() {
        return "One subject runs through the sheet where it can.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        if (situation.focus().isEmpty()) {
            return 0;
        }
        Focus focus = situation.focus().get();
        if (!focus.holds(prompt) && !focus.touches(prompt)) {
            return 0;
        }
        return place == SheetPosition.CLOSE ? POINTS + IN_THE_CLOSE : POINTS;
    }
}
