package org.onward.composer.rules;

import java.time.LocalDate;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * Rule 6: a check-in on commitments comes only when some are due, and is short. It does not come after an incident or
 * during difficult news. After one check-in the next comes four weeks later at the earliest, so that a team that meets
 * every week is not asked the same every second week.
 */
record ChecksBackWhenDue() implements EligibilityRule {
    /** The limit in rule 6. */
    static final int MAX_MINUTES = 5;

    private static final int DAYS_BETWEEN = 28;

    @Override
    public String description() {
        return "A check-in comes only when commitments are due, once in four weeks and for %d minutes at most."
                .formatted(MAX_MINUTES);
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return prompt.conditions().asks() != QuestionType.CHECK_IN
                || (context.facts().commitments().due() > 0
                        && !context.isTimeOfCare()
                        && !context.checkedInRecently()
                        && prompt.minutes() <= MAX_MINUTES);
    }

    static boolean wasRecent(PromptBank bank, TeamFacts facts) {
        LocalDate since = facts.today().minusDays(DAYS_BETWEEN);
        return facts.commitments().due() > 0
                && bank.prompts().stream()
                        .filter(prompt -> prompt.conditions().asks() == QuestionType.CHECK_IN)
                        .flatMap(prompt -> facts.lastUsed(prompt.id()).stream())
                        .anyMatch(used -> used.isAfter(since));
    }
}
