package org.onward.composer;

import java.time.LocalDate;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * Rule 6: a check-in on commitments comes when some are due, and is short. After an incident, or amid news, it waits; and once
 * asked it rests for the shortest time between two check-backs, so that a team that talks every week is not nagged.
 */
record ChecksBackWhenDue() implements EligibilityRule {
    /** The most that rule 6 gives to it. */
    static final int MOST_MINUTES = 5;

    private static final int DAYS_BETWEEN = 14;

    @Override
    public String promise() {
        return "A check-in comes only when commitments are due, once a fortnight and for %d minutes at most."
                .formatted(MOST_MINUTES);
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return prompt.conditions().asks() != QuestionType.CHECK_IN
                || (situation.facts().promises().due() > 0
                        && !situation.isTimeOfCare()
                        && !situation.checkedInLately()
                        && prompt.minutes() <= MOST_MINUTES);
    }

    static boolean wasLately(PromptBank bank, TeamFacts facts) {
        LocalDate since = facts.today().minusDays(DAYS_BETWEEN);
        return facts.promises().due() > 0
                && bank.prompts().stream()
                        .filter(prompt -> prompt.conditions().asks() == QuestionType.CHECK_IN)
                        .flatMap(prompt -> facts.lastUsed(prompt.id()).stream())
                        .anyMatch(used -> used.isAfter(since));
    }
}
