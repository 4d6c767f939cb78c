package org.onward.composer;

import org.onward.content.JobRole;
import org.onward.content.Prompt;

/** Facet "role": a prompt for a role goes to people in that role, and one for everybody to all. */
record FitsTheAudience() implements EligibilityRule {
    @Override
    public String promise() {
        return "Questions for one kind of work come only to those who do it.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.conditions().roles().contains(JobRole.MIXED)
                || prompt.conditions().roles().contains(situation.request().audience());
    }
}
