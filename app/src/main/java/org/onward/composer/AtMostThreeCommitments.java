package org.onward.composer;

import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/** Rule 6: nobody is asked for more than three open commitments. A close that also works with an old one stays. */
public record AtMostThreeCommitments() implements EligibilityRule {
    public static final int MOST = 3;

    @Override
    public String promise() {
        return "Nobody is asked for a fourth open commitment.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.conditions().asks() != QuestionType.NEW
                || situation.facts().promises().full() == 0;
    }
}
