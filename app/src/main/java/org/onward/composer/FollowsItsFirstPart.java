package org.onward.composer;

import org.onward.content.Prompt;

/** The second of a pair of prompts makes no sense to a team that never had the first, or that had no time to act on it. */
record FollowsItsFirstPart() implements EligibilityRule {
    @Override
    public String promise() {
        return "A question that goes back to an earlier one comes only to a team that had that one, some weeks later.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.conditions().followUpOf().isEmpty()
                || FollowsUp.earlier(prompt, situation).isPresent();
    }
}
