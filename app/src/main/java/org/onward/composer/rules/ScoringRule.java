package org.onward.composer.rules;

import java.util.Optional;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** A rule that gives a prompt points, and the reason for them. */
public interface ScoringRule {
    /** The rule in words, for the page; empty when a leader need not know it. */
    String description();

    /** The points for each minute of the prompt; negative when the prompt should come less often. */
    int points(Prompt prompt, SheetPosition position, ComposingContext context);

    /** The fact behind positive points. Called only for chosen prompts. */
    default Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        return Optional.empty();
    }
}
