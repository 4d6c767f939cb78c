package org.onward.composer.rules;

import org.onward.content.Prompt;

/**
 * Rule 2: a prompt for an occasion comes only when the leader has named that occasion and its {@link org.onward.composer.model.MomentWindow} is
 * open.
 */
record HasItsOccasion() implements EligibilityRule {
    @Override
    public String description() {
        return "Questions for an occasion, such as shortlisting or an incident, come only when you ask for them.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.moments().isEmpty() || context.fitsMoment(prompt);
    }
}
