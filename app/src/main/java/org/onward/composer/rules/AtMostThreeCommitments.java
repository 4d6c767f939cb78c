package org.onward.composer.rules;

import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * Rule 6: nobody is asked for more than three open commitments. A closing question that also suits an open commitment
 * is still allowed.
 */
public record AtMostThreeCommitments() implements EligibilityRule {
    public static final int MAX_OPEN = 3;

    @Override
    public String description() {
        return "Nobody is asked for a fourth open commitment.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.conditions().asks() != QuestionType.NEW
                || context.facts().commitments().atLimit() == 0;
    }
}
