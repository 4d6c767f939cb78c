package org.onward.composer;

import java.util.List;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** Why there is no sheet, and what to do. */
final class RefusalMessages {
    static final Composition.Refusal NO_OTHER = new Composition.Refusal(
            "minutes", "There is no other version for this meeting today. Choose another time or another occasion.");

    private RefusalMessages() {}

    /** For a bank of which these prompts fit, and make no sheet. */
    static Composition.Refusal of(List<Prompt> fitting, ComposingContext situation) {
        if (!has(fitting, SheetPosition.OPENING, situation.facts().safety())) {
            return without("opening", SheetPosition.OPENING, fitting, situation);
        }
        if (!has(fitting, SheetPosition.CLOSE, situation.facts().safety())) {
            return without("closing", SheetPosition.CLOSE, fitting, situation);
        }
        return new Composition.Refusal(
                "minutes",
                "No opening and close together fit the %d minutes that a meeting of %d has for questions. Choose more time."
                        .formatted(
                                situation.request().questionMinutes(),
                                situation.request().minutes()));
    }

    private static boolean has(List<Prompt> prompts, SheetPosition place, Safety safety) {
        return prompts.stream()
                .anyMatch(prompt -> SheetShape.placesFor(prompt, safety).contains(place));
    }

    private static Composition.Refusal without(
            String kind, SheetPosition place, List<Prompt> fitting, ComposingContext situation) {
        List<Prompt> such = situation.bank().prompts().stream()
                .filter(prompt -> SheetShape.placesFor(prompt, Safety.HIGH).contains(place))
                .toList();
        return such.isEmpty()
                ? new Composition.Refusal(
                        "mode", "The library has no %s question yet. Ask a content editor for one.".formatted(kind))
                : new Composition.Refusal(
                        "mode",
                        "No %s question suits this meeting, by this rule: “%s” Choose another way to meet, or ask a content editor for one."
                                .formatted(
                                        kind,
                                        inTheWayOf(such, fitting, situation).promise()));
    }

    /** What fits and may still not stand there was too loud a start. */
    private static EligibilityRule inTheWayOf(List<Prompt> such, List<Prompt> fitting, ComposingContext situation) {
        return such.stream().anyMatch(fitting::contains)
                ? new SafeEnough()
                : ComposingRules.inTheWayOf(such, situation);
    }
}
