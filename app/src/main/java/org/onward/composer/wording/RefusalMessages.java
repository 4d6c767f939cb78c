package org.onward.composer.wording;

import java.util.List;
import org.onward.composer.model.Composition;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.EligibilityRule;
import org.onward.composer.rules.SafeEnough;
import org.onward.composer.rules.SheetShape;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** The reasons why no sheet can be made, and what to do. */
public final class RefusalMessages {
    public static final Composition.Refusal NO_OTHER = new Composition.Refusal(
            "minutes", "There is no other version for this meeting today. Choose another time or another occasion.");

    private RefusalMessages() {}

    /** @param fitting the prompts that passed the rules, but make no sheet */
    public static Composition.Refusal of(List<Prompt> fitting, ComposingContext context) {
        if (!has(fitting, SheetPosition.OPENING, context.facts().safety())) {
            return without("opening", SheetPosition.OPENING, fitting, context);
        }
        if (!has(fitting, SheetPosition.CLOSE, context.facts().safety())) {
            return without("closing", SheetPosition.CLOSE, fitting, context);
        }
        return new Composition.Refusal(
                "minutes",
                "No opening and close together fit the %d minutes that a meeting of %d has for questions. Choose more time."
                        .formatted(
                                context.request().questionMinutes(),
                                context.request().minutes()));
    }

    private static boolean has(List<Prompt> prompts, SheetPosition position, Safety safety) {
        return prompts.stream()
                .anyMatch(prompt -> SheetShape.positionsFor(prompt, safety).contains(position));
    }

    private static Composition.Refusal without(
            String kind, SheetPosition position, List<Prompt> fitting, ComposingContext context) {
        List<Prompt> such = context.bank().prompts().stream()
                .filter(prompt -> SheetShape.positionsFor(prompt, Safety.HIGH).contains(position))
                .toList();
        return such.isEmpty()
                ? new Composition.Refusal(
                        "mode", "The library has no %s question yet. Ask a content editor for one.".formatted(kind))
                : new Composition.Refusal(
                        "mode",
                        "No %s question suits this meeting, by this rule: “%s” Choose another way to meet, or ask a content editor for one."
                                .formatted(
                                        kind,
                                        blockingRule(such, fitting, context).description()));
    }

    /** If such prompts pass all rules and still cannot be an opening, {@link SafeEnough#mayOpen} excludes them. */
    private static EligibilityRule blockingRule(List<Prompt> such, List<Prompt> fitting, ComposingContext context) {
        return such.stream().anyMatch(fitting::contains)
                ? new SafeEnough()
                : ComposingRules.blockingRule(such, context);
    }
}
