package org.onward.composer;

import org.onward.content.Prompt;

/** What people promise at the end comes of what they talked about: a close on another subject would wipe that away. */
record EndsWithTheFocus() implements SheetRequirement {
    @Override
    public String promise() {
        return "The talk ends on the subject that it was about, even if a minute or two stay empty.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return place == SheetPosition.CLOSE
                && situation.focus().isPresent()
                && situation.focus().get().holds(prompt);
    }
}
