package org.onward.composer.rules;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onward.composer.model.TeamFacts.Gathering;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * Rule 8: a theme comes at most twice in four gatherings, and a module at most once. Rules 2 and 6 take precedence, so
 * prompts for the upcoming moment and check-ins are exempt.
 */
record BalancedThemes() implements EligibilityRule {
    private static final int GATHERINGS = 4;
    /** How often a theme may come up in {@link #GATHERINGS} gatherings. */
    static final int MAX_GATHERINGS_WITH_A_THEME = 2;

    /**
     * How often a module may come up. This limit is our own: a team that uses a module's questions without marking it
     * as discussed should not get it every week.
     */
    static final int MAX_GATHERINGS_WITH_A_MODULE = 1;

    @Override
    public String description() {
        return "No theme comes more than twice in four meetings, unless it is what is coming up.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        return !context.overusedThemes().contains(prompt.theme())
                || context.fitsMoment(prompt)
                || prompt.conditions().asks() == QuestionType.CHECK_IN;
    }

    /** The themes or modules that came up at least {@code max} times in the last three gatherings. */
    static <T> Set<T> overused(List<Gathering> gatherings, Function<Gathering, Set<T>> matter, int max) {
        Map<T, Long> counts = gatherings.stream()
                .limit(GATHERINGS - 1)
                .flatMap(gathering -> matter.apply(gathering).stream())
                .collect(groupingBy(identity(), counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= max)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
