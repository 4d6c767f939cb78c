package org.onward.composer;

import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/** Rule 6: when commitments are due, the first thing after the opening is to ask how they went. */
record DueCommitmentsFirst() implements SheetRequirement {
    @Override
    public String promise() {
        return "When commitments are due, the talk begins with how they went; but not twice in a fortnight, and after an incident, or amid news, they wait.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return place == SheetPosition.MIDDLE && prompt.conditions().asks() == QuestionType.CHECK_IN;
    }
}
