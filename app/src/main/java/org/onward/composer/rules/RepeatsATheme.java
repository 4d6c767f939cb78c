package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** Rule 8: minus 20 points for the themes of the last two gatherings, unless something is left to follow up. */
record RepeatsATheme() implements ScoringRule {
    static final int GATHERINGS = 2;
    private static final int POINTS = -20;

    @Override
    public String description() {
        return "Themes of your last two meetings step back, unless something was left to follow up.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        if (!context.recentThemes().contains(prompt.theme()) || context.fitsMoment(prompt)) {
            return 0;
        }
        return FollowsUp.isDue(prompt, context) ? 0 : POINTS;
    }
}
