package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/**
 * The closing question is on the same subject as the rest of the sheet, because people should commit to something that
 * they have just talked about.
 */
record EndsWithTheFocus() implements SheetRequirement {
    @Override
    public String description() {
        return "The talk ends on the subject that it was about, even if a minute or two stay empty.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition position, ComposingContext context) {
        return position == SheetPosition.CLOSE
                && context.focus().isPresent()
                && context.focus().get().covers(prompt);
    }
}
