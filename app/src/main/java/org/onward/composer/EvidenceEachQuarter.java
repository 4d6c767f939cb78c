package org.onward.composer;

import java.time.LocalDate;
import org.onward.content.Prompt;
import org.onward.content.ThemeId;

/** Rule 8: at least one prompt of each quarter is about evidence and what came of things; a warm-up does not count. */
record EvidenceEachQuarter() implements SheetRequirement {
    static final ThemeId EVIDENCE = new ThemeId("evidence-action");

    /** A quarter, less the fortnight in which a team may not meet. */
    private static final int DAYS = 91 - 14;

    @Override
    public String promise() {
        return "At least once a quarter a question asks what the evidence says, but not in a hard week.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return place != SheetPosition.OPENING
                && prompt.theme().equals(EVIDENCE)
                && !prompt.isAboutPromises()
                && !situation.isTimeOfCare()
                && isDue(situation.facts());
    }

    private static boolean isDue(TeamFacts facts) {
        LocalDate quarter = facts.today().minusDays(DAYS);
        return facts.haveTalked()
                && facts.lastCameUp(EVIDENCE)
                        .map(last -> last.isBefore(quarter))
                        .orElse(true);
    }
}
