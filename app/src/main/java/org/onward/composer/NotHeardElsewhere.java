package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 5: more than half of the people had the prompt in another team within 60 days. */
public record NotHeardElsewhere() implements EligibilityRule {
    public static final int DAYS = 60;

    @Override
    public String promise() {
        return "A question that most of you had in another team in the last %d days waits.".formatted(DAYS);
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return situation.facts().asked(prompt.id()).elsewhere() * 2
                <= situation.facts().people();
    }
}
