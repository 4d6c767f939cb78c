package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 2: what was written for an occasion comes to a team that has it, said so, and is within its {@link MomentWindow}. */
record HasItsOccasion() implements EligibilityRule {
    @Override
    public String promise() {
        return "Questions for an occasion, such as shortlisting or an incident, come only when you ask for them.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.moments().isEmpty() || situation.speaksToMoment(prompt);
    }
}
