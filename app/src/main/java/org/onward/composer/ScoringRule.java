package org.onward.composer;

import java.util.Optional;
import org.onward.content.Prompt;

/** A rule that says how welcome a prompt is, and why. */
interface ScoringRule {
    /** In words for the page, as a promise; empty for what a leader need not know. */
    String promise();

    /** For every minute of the prompt; fewer than none when it is less welcome. */
    int points(Prompt prompt, SheetPosition place, ComposingContext situation);

    /** The fact behind points above none. Asked only for prompts that were chosen. */
    default Optional<Reason> reason(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return Optional.empty();
    }
}
