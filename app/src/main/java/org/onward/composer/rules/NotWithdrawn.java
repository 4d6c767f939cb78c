package org.onward.composer.rules;

import org.onward.content.Prompt;

/** A prompt that somebody reported as excluding is not used until a content editor has decided about it. */
public record NotWithdrawn() implements EligibilityRule {
    @Override
    public String description() {
        return "A question that somebody found excluding is withdrawn until a person has looked at it.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return !context.bank().withdrawn().contains(prompt.id());
    }
}
