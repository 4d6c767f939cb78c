package org.onward.composer;

import org.onward.content.Prompt;

/** A rule that decides whether a prompt may be on a sheet. */
interface EligibilityRule {
    /** The rule in words, for the page. */
    String description();

    boolean admits(Prompt prompt, ComposingContext context);
}
