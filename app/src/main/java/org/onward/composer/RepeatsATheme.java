package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 8's weight against the themes of the last two gatherings: 20 less, unless something is left to follow up. */
record RepeatsATheme() implements ScoringRule {
    static final int GATHERINGS = 2;
    private static final int POINTS = -20;

    @Override
    public String promise() {
        return "Themes of your last two meetings step back, unless something was left to follow up.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        if (!situation.late().contains(prompt.theme()) || situation.speaksToMoment(prompt)) {
            return 0;
        }
        return FollowsUp.isDue(prompt, situation) ? 0 : POINTS;
    }
}
