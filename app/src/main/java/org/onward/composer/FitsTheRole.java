package org.onward.composer;

import java.util.Optional;
import org.onward.content.JobRole;
import org.onward.content.Prompt;

/** Rule 8's weight for a role: 10. */
record FitsTheRole() implements ScoringRule {
    private static final int POINTS = 10;

    @Override
    public String promise() {
        return "";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        JobRole audience = situation.request().audience();
        return audience != JobRole.MIXED && prompt.conditions().roles().contains(audience) ? POINTS : 0;
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return Optional.of(Reason.forAll(
                "It was written for %s."
                        .formatted(situation.request().audience().label()),
                ""));
    }
}
