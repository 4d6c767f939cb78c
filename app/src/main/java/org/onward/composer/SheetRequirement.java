package org.onward.composer;

import org.onward.content.Prompt;

/** What a sheet has to hold whenever a sheet can: it comes before fullness and points. */
interface SheetRequirement {
    /** In words for the page, as a promise. */
    String promise();

    boolean isMetBy(Prompt prompt, SheetPosition place, ComposingContext situation);
}
