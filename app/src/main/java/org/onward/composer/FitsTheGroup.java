package org.onward.composer;

import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.Prompt;

/**
 * Rule 7: the size is one that the prompt works for, and there are enough people for its format. Two or three are never asked
 * about what others live through.
 */
record FitsTheGroup() implements EligibilityRule {
    @Override
    public String promise() {
        return "Every question works for a group of your size.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        boolean pointsAtSomebody = situation.size() == GroupSize.FROM_2_TO_3 && prompt.lens() == Prompt.Lens.COLLEAGUES;
        return prompt.sizes().contains(situation.size())
                && situation.facts().people() >= fewest(prompt.format())
                && !pointsAtSomebody;
    }

    /** Pairs make fours only from six on, and one asks two. The rest works for any two. */
    private static int fewest(Format format) {
        return switch (format) {
            case ONE_TWO_FOUR_ALL -> 6;
            case TROIKA -> 3;
            case SILENT_WRITE, PAIRS, ROUND, CASE, STORY, AFTER_ACTION_REVIEW, TRIZ, FIFTEEN_PER_CENT, OPEN_AGENDA -> 0;
        };
    }
}
