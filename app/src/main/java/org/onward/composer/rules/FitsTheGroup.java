package org.onward.composer.rules;

import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.Prompt;

/**
 * Rule 7: the prompt suits the size of the group, and there are enough people for its format. A group of two or three
 * never gets a question about the experience of colleagues, because it would point at one person.
 */
record FitsTheGroup() implements EligibilityRule {
    @Override
    public String description() {
        return "Every question works for a group of your size.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        boolean pointsAtSomebody = context.size() == GroupSize.FROM_2_TO_3 && prompt.lens() == Prompt.Lens.COLLEAGUES;
        return prompt.sizes().contains(context.size())
                && context.facts().people() >= fewest(prompt.format())
                && !pointsAtSomebody;
    }

    /**
     * The fewest people for a format: "1-2-4-all" makes two groups of four only from six people on, and in a troika one
     * person asks two others. Every other format works for two.
     */
    private static int fewest(Format format) {
        return switch (format) {
            case ONE_TWO_FOUR_ALL -> 6;
            case TROIKA -> 3;
            case SILENT_WRITE, PAIRS, ROUND, CASE, STORY, AFTER_ACTION_REVIEW, TRIZ, FIFTEEN_PER_CENT, OPEN_AGENDA -> 0;
        };
    }
}
