package org.onward.composer;

import org.onward.content.Prompt;

/** Where it is safe and there is time, a talk goes on from what happens to what it means (rule 3). Our own weight: over chance. */
record IncludesMeaningQuestion() implements ScoringRule {
    private static final int POINTS = 5;

    @Override
    public String promise() {
        return "Where it is safe and there is time, the talk goes on from what happens to what it means.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return prompt.stage() == Prompt.Stage.SO_WHAT ? POINTS : 0;
    }
}
