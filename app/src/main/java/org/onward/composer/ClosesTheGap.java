package org.onward.composer;

import java.util.Optional;
import org.onward.content.Prompt;

/** Rule 8's weight for a gap: up to 25. See {@link Gap}. */
record ClosesTheGap() implements ScoringRule {
    @Override
    public String promise() {
        return "Themes that have not come up in your team for a while, or that few have learnt about, are preferred.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return prompt.isAboutPromises() ? 0 : situation.gap(prompt.theme()).points();
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition place, ComposingContext situation) {
        Gap gap = situation.gap(prompt.theme());
        String theme = situation.bank().titleOf(prompt.theme());
        String again = "Still on “%s”".formatted(theme);
        if (gap.last().isEmpty()) {
            return Optional.of(Reason.forAll("“%s” has not come up in your team yet.".formatted(theme), again));
        }
        if (gap.isQuiet(situation.today())) {
            return Optional.of(Reason.forAll(
                    "“%s” has gone quiet in your team: it last came up in %s."
                            .formatted(theme, FactPhrases.month(gap.last().get(), situation.today())),
                    again));
        }
        return Optional.of(Reason.forAll(
                "“%s” last came up in your team in %s."
                        .formatted(theme, FactPhrases.month(gap.last().get(), situation.today())),
                again));
    }
}
