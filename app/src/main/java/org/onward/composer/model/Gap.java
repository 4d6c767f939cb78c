package org.onward.composer.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onward.content.ThemeId;

/**
 * How much a team has left open on a theme. The gap grows with the time since the theme came up and with the share of
 * people who have not completed a module on it. Rule 2 also names a low self-rating, but the product asks for none.
 *
 * @param points from 0 to {@link #MAX_POINTS}, as rule 8 suggests
 */
public record Gap(int points, Optional<LocalDate> last) {
    public static final Gap NONE = new Gap(0, Optional.empty());
    static final int MAX_POINTS = 25;

    /** Two quarters. Leaders asked for this limit. */
    static final int DAYS_UNTIL_QUIET = 182;

    private static final int FOR_TIME = 15;
    private static final int FOR_LEARNING = MAX_POINTS - FOR_TIME;

    public static Gap of(ThemeId theme, PromptBank bank, TeamFacts facts) {
        Optional<LocalDate> last = facts.lastCameUp(theme);
        long days = last.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, facts.today())))
                .orElse((long) DAYS_UNTIL_QUIET);
        int people = Math.max(1, facts.people());
        int completed = bank.modules().stream()
                .filter(module -> module.themes().contains(theme))
                .mapToInt(
                        module -> Math.min(people, facts.completion(module.id()).completed()))
                .max()
                .orElse(0);
        int forTime = (int) (FOR_TIME * Math.min(days, DAYS_UNTIL_QUIET) / DAYS_UNTIL_QUIET);
        return new Gap(forTime + FOR_LEARNING * (people - completed) / people, last);
    }

    public boolean isQuiet(LocalDate today) {
        return last.isPresent() && !last.get().plusDays(DAYS_UNTIL_QUIET).isAfter(today);
    }
}
