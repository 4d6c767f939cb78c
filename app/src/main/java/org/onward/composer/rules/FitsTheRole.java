package org.onward.composer.rules;

import java.util.Optional;
import org.onward.composer.model.SheetPosition;
import org.onward.content.JobRole;
import org.onward.content.Prompt;

/** Rule 8: 10 points for a prompt that is written for the audience's role. */
record FitsTheRole() implements ScoringRule {
    private static final int POINTS = 10;

    @Override
    public String description() {
        return "";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        JobRole audience = context.request().audience();
        return audience != JobRole.MIXED && prompt.conditions().roles().contains(audience) ? POINTS : 0;
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        return Optional.of(Reason.forAll(
                "It was written for %s.".formatted(context.request().audience().label()), ""));
    }
}
