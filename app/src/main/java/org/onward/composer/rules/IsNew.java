package org.onward.composer.rules;

import java.util.Optional;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/**
 * Rule 8: 10 points for a prompt that the team has not had. A prompt whose cooldown is not over gets a penalty, so that
 * it is chosen last.
 */
record IsNew() implements ScoringRule {
    private static final int POINTS = 10;

    @Override
    public String description() {
        return "When nothing fresh is left, the oldest come back, and the sheet says so.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return context.facts()
                .lastUsed(prompt.id())
                .map(used -> CooldownHasPassed.cooldownHasEnded(prompt, used, context.today()) ? 0 : -2 * POINTS)
                .orElse(POINTS);
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        return Optional.of(Reason.forAll("Your team has not had this question before.", "Also new to your team"));
    }
}
