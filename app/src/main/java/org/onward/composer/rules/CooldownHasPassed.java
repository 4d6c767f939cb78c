package org.onward.composer.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Prompt;

/**
 * Rule 5: a prompt that the team ran, printed or shared is not used again before its cooldown is over. One that the
 * team skipped, or said fell flat, does not come back earlier even if too few others are left.
 *
 * @param reusableUntil prompts that were used on or before this day may be used again; {@link LocalDate#MIN} for none
 */
public record CooldownHasPassed(LocalDate reusableUntil) implements EligibilityRule {
    public static final String DESCRIPTION =
            "A question that your team ran, printed or shared rests, as a rule for %d days."
                    .formatted(Prompt.DEFAULT_COOLDOWN_DAYS);

    public static CooldownHasPassed untilCooldownEnds() {
        return new CooldownHasPassed(LocalDate.MIN);
    }

    @Override
    public String description() {
        return DESCRIPTION;
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        Optional<LocalDate> used = context.facts().lastUsed(prompt.id());
        return used.isEmpty()
                || cooldownHasEnded(prompt, used.get(), context.today())
                || (!used.get().isAfter(reusableUntil) && !isUnwelcome(prompt, context));
    }

    /** Whether the cooldown must not be shortened, because the team skipped the prompt or said that it fell flat. */
    private static boolean isUnwelcome(Prompt prompt, ComposingContext context) {
        return context.facts().promptHistory(prompt.id()).unwelcome();
    }

    public static boolean cooldownHasEnded(Prompt prompt, LocalDate used, LocalDate today) {
        return !used.plusDays(prompt.conditions().cooldownDays()).isAfter(today);
    }
}
