package org.onward.composer;

import org.onward.content.Prompt;

/** A prompt that somebody reported as excluding is nobody's until a content editor has looked at it. */
record NotWithdrawn() implements EligibilityRule {
    @Override
    public String promise() {
        return "A question that somebody found excluding is withdrawn until a person has looked at it.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return !situation.bank().withdrawn().contains(prompt.id());
    }
}
