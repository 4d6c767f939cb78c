package org.onward.composer.rules;

import org.onward.content.Prompt;

/** Facet "risk": a sensitive prompt needs a trained facilitator. */
public record TrainedFacilitator() implements EligibilityRule {
    @Override
    public String description() {
        return "Sensitive questions come only when somebody trained to facilitate runs the meeting.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.risk() != Prompt.Risk.SENSITIVE || context.request().trained();
    }
}
