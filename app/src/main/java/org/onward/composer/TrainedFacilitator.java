package org.onward.composer;

import org.onward.content.Prompt;

/** Facet "risk": a sensitive prompt needs somebody trained to facilitate. */
record TrainedFacilitator() implements EligibilityRule {
    @Override
    public String promise() {
        return "Sensitive questions come only when somebody trained to facilitate runs the meeting.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.risk() != Prompt.Risk.SENSITIVE || situation.request().trained();
    }
}
