package org.onward.composer;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Prompt;

/**
 * Rule 5: what the team ran, printed or shared rests for the prompt's cooldown.
 *
 * @param back what was used on this day or before may come again all the same; {@link LocalDate#MIN} for nothing
 */
record HasRested(LocalDate back) implements EligibilityRule {
    static final String PROMISE = "A question that your team ran, printed or shared rests, as a rule for %d days."
            .formatted(Prompt.USUAL_COOLDOWN_DAYS);

    static HasRested fully() {
        return new HasRested(LocalDate.MIN);
    }

    @Override
    public String promise() {
        return PROMISE;
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        Optional<LocalDate> used = situation.facts().lastUsed(prompt.id());
        return used.isEmpty()
                || isOver(prompt, used.get(), situation.today())
                || !used.get().isAfter(back);
    }

    static boolean isOver(Prompt prompt, LocalDate used, LocalDate today) {
        return !used.plusDays(prompt.conditions().cooldownDays()).isAfter(today);
    }
}
