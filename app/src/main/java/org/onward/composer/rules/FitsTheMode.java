package org.onward.composer.rules;

import org.onward.content.Prompt;

/** Rule 7: the prompt suits a meeting in the room, online or hybrid. */
public record FitsTheMode() implements EligibilityRule {
    @Override
    public String description() {
        return "Every question works where people are: in the room, remote or hybrid.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.modes().contains(context.request().mode());
    }
}
