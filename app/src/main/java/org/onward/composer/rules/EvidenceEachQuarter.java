package org.onward.composer.rules;

import java.time.LocalDate;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.TeamFacts;
import org.onward.content.Prompt;
import org.onward.content.ThemeId;

/** Rule 8: at least one prompt in each quarter is about evidence and results. An opening does not count. */
public record EvidenceEachQuarter() implements SheetRequirement {
    public static final ThemeId EVIDENCE = new ThemeId("evidence-action");

    /** A quarter, minus a fortnight in which a team may not meet. */
    private static final int DAYS = 91 - 14;

    @Override
    public String description() {
        return "At least once a quarter a question asks what the evidence says, but not in a hard week.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition position, ComposingContext context) {
        return position != SheetPosition.OPENING
                && prompt.theme().equals(EVIDENCE)
                && !prompt.isAboutCommitments()
                && !context.isTimeOfCare()
                && isDue(context.facts());
    }

    private static boolean isDue(TeamFacts facts) {
        LocalDate quarter = facts.today().minusDays(DAYS);
        return facts.hasDiscussedAnything()
                && facts.lastCameUp(EVIDENCE)
                        .map(last -> last.isBefore(quarter))
                        .orElse(true);
    }
}
