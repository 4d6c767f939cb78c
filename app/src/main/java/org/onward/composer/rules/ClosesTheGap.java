package org.onward.composer.rules;

import java.util.Optional;
import org.onward.composer.model.Gap;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** Rule 8: up to 25 points for a gap. See {@link Gap}. */
record ClosesTheGap() implements ScoringRule {
    @Override
    public String description() {
        return "Themes that have not come up in your team for a while, or that few have learnt about, are preferred.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return prompt.isAboutCommitments() ? 0 : context.gap(prompt.theme()).points();
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        Gap gap = context.gap(prompt.theme());
        String theme = context.bank().titleOf(prompt.theme());
        String shortForm = "Still on “%s”".formatted(theme);
        if (gap.last().isEmpty()) {
            return Optional.of(Reason.forAll("“%s” has not come up in your team yet.".formatted(theme), shortForm));
        }
        if (gap.isQuiet(context.today())) {
            return Optional.of(Reason.forAll(
                    "“%s” has gone quiet in your team: it last came up in %s."
                            .formatted(theme, FactPhrases.month(gap.last().get(), context.today())),
                    shortForm));
        }
        return Optional.of(Reason.forAll(
                "“%s” last came up in your team in %s."
                        .formatted(theme, FactPhrases.month(gap.last().get(), context.today())),
                shortForm));
    }
}
