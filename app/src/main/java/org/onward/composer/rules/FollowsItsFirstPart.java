package org.onward.composer.rules;

import org.onward.content.Prompt;

/**
 * The second prompt of a pair makes no sense to a team that never had the first, or that had no time yet to act on it.
 */
record FollowsItsFirstPart() implements EligibilityRule {
    @Override
    public String description() {
        return "A question that goes back to an earlier one comes only to a team that had that one, some weeks later.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.conditions().followUpOf().isEmpty()
                || FollowsUp.earlier(prompt, context).isPresent();
    }
}
