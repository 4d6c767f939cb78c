package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** What a sheet must contain whenever that is possible. Requirements count before minutes and points. */
interface SheetRequirement {
    /** The rule in words, for the page. */
    String description();

    boolean isMetBy(Prompt prompt, SheetPosition position, ComposingContext context);
}
