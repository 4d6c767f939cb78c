package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 2: what is coming up is on the sheet before anything else; else what the team has left open most. */
record FirstSlot() implements SheetRequirement {
    @Override
    public String promise() {
        return "What is coming up goes first. When nothing is, what your team has left open longest does.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return !prompt.isAboutPromises()
                && situation.focus().isPresent()
                && situation.focus().get().holds(prompt);
    }
}
