package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/** Rule 6: when commitments are due, a check-in comes directly after the opening. */
record DueCommitmentsFirst() implements SheetRequirement {
    @Override
    public String description() {
        return "When commitments are due, the talk begins with how they went; but once in four weeks at most, and after an incident, or amid news, they wait.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition position, ComposingContext context) {
        return position == SheetPosition.MIDDLE && prompt.conditions().asks() == QuestionType.CHECK_IN;
    }
}
