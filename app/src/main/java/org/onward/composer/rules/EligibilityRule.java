package org.onward.composer.rules;

import org.onward.content.Prompt;

/** A rule that decides whether a prompt may be on a sheet. */
public interface EligibilityRule {
    /** The rule in words, for the page. */
    String description();

    boolean admits(Prompt prompt, ComposingContext context);
}
