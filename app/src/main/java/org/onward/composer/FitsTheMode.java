package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 7: the prompt works where people are. */
record FitsTheMode() implements EligibilityRule {
    @Override
    public String promise() {
        return "Every question works where people are: in the room, remote or hybrid.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.modes().contains(situation.request().mode());
    }
}
