package org.onward.composer;

import org.onward.content.Prompt;

/** A rule that decides whether a prompt may be on a sheet at all. */
interface EligibilityRule {
    /** In words for the page, as a promise. */
    String promise();

    boolean admits(Prompt prompt, ComposingContext situation);
}
