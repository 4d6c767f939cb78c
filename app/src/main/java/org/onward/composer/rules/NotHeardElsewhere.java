package org.onward.composer.rules;

import org.onward.content.Prompt;

/** Rule 5: a prompt waits when more than half of the people had it in another team in the last 60 days. */
public record NotHeardElsewhere() implements EligibilityRule {
    public static final int DAYS = 60;

    @Override
    public String description() {
        return "A question that most of you had in another team in the last %d days waits.".formatted(DAYS);
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return context.facts().promptHistory(prompt.id()).elsewhere() * 2
                <= context.facts().people();
    }
}
