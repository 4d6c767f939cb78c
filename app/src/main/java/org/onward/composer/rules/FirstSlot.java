package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** Rule 2: the sheet has a question on the upcoming moment, or else on what the team has left open longest. */
record FirstSlot() implements SheetRequirement {
    @Override
    public String description() {
        return "What is coming up goes first. When nothing is, what your team has left open longest does.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition position, ComposingContext context) {
        return !prompt.isAboutCommitments()
                && context.focus().isPresent()
                && context.focus().get().covers(prompt);
    }
}
