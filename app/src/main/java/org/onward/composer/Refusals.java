package org.onward.composer;

import java.util.List;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** Why there is no sheet, and what to do. */
final class Refusals {
    static final Composition.Refusal NO_OTHER = new Composition.Refusal(
            "minutes", "There is no other version for this meeting today. Choose another time or another occasion.");

    private Refusals() {}

    /** For a bank of which these prompts fit, and make no sheet. */
    static Composition.Refusal of(List<Prompt> fitting, Situation situation) {
        if (!has(fitting, Place.OPENING, situation.facts().safety())) {
            return without("opening", Place.OPENING, fitting, situation);
        }
        if (!has(fitting, Place.CLOSE, situation.facts().safety())) {
            return without("closing", Place.CLOSE, fitting, situation);
        }
        return new Composition.Refusal(
                "minutes",
                "No opening and close together fit the %d minutes that a meeting of %d has for questions. Choose more time."
                        .formatted(
                                situation.request().questionMinutes(),
                                situation.request().minutes()));
    }

    private static boolean has(List<Prompt> prompts, Place place, Safety safety) {
        return prompts.stream().anyMatch(prompt -> Arc.placesFor(prompt, safety).contains(place));
    }

    private static Composition.Refusal without(String kind, Place place, List<Prompt> fitting, Situation situation) {
        List<Prompt> such = situation.bank().prompts().stream()
                .filter(prompt -> Arc.placesFor(prompt, Safety.HIGH).contains(place))
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
    private static Gate inTheWayOf(List<Prompt> such, List<Prompt> fitting, Situation situation) {
        return such.stream().anyMatch(fitting::contains) ? new SafeEnough() : Rules.inTheWayOf(such, situation);
    }
}
