package org.onward.composer;

import org.onward.content.Prompt;

/** The start is short, and a team that never talked does not begin with exposing questions. Our own weights. */
record StartsGently() implements ScoringRule {
    private static final int LONG_OPENING = 6;

    @Override
    public String promise() {
        return "The start is short and light.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        if (place == SheetPosition.OPENING) {
            return prompt.minutes() > LONG_OPENING ? -20 : prompt.depth() == 0 ? 6 : 0;
        }
        boolean isExposing = prompt.risk() != Prompt.Risk.NONE;
        return place == SheetPosition.MIDDLE && isExposing && !situation.facts().haveTalked() ? -15 : 0;
    }
}
