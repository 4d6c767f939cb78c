package org.onward.composer;

import java.util.Optional;
import org.onward.content.Prompt;

/** Rule 8's weight for novelty: 10. What had to come back although it has not rested goes last. */
record IsNew() implements ScoringRule {
    private static final int POINTS = 10;

    @Override
    public String promise() {
        return "When nothing fresh is left, the oldest come back, and the sheet says so.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return situation
                .facts()
                .lastUsed(prompt.id())
                .map(used -> HasRested.isOver(prompt, used, situation.today()) ? 0 : -2 * POINTS)
                .orElse(POINTS);
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return Optional.of(Reason.forAll("Your team has not had this question before.", "Also new to your team"));
    }
}
