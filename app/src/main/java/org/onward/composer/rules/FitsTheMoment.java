package org.onward.composer.rules;

import java.util.Optional;
import java.util.Set;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/** Rule 8: 40 points for a prompt that suits the upcoming moment. */
record FitsTheMoment() implements ScoringRule {
    private static final int POINTS = 40;

    /** Moments that a printed or shared sheet does not mention. */
    private static final Set<Moment> PRIVATE = Set.of(Moment.INCIDENT, Moment.RESTRUCTURE);

    @Override
    public String description() {
        return "";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return context.fitsMoment(prompt) ? POINTS : 0;
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        return context.moment().filter(prompt.moments()::contains).map(moment -> {
            String sentence = "You said: %s. This question was written for that.".formatted(moment.label());
            return new Reason(
                    sentence,
                    PRIVATE.contains(moment) ? "" : "It was written for this: %s.".formatted(moment.label()),
                    "Also written for that");
        });
    }
}
