package org.onward.composer.rules;

import org.onward.content.JobRole;
import org.onward.content.Prompt;

/** Facet "role": a prompt for one role goes only to people in that role. A prompt for mixed roles goes to everybody. */
record FitsTheAudience() implements EligibilityRule {
    @Override
    public String description() {
        return "Questions for one kind of work come only to those who do it.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.conditions().roles().contains(JobRole.MIXED)
                || prompt.conditions().roles().contains(context.request().audience());
    }
}
