package org.onward.composer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onward.composer.TeamFacts.Gathering;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * Rule 8: no theme more than twice in four gatherings, and no module that waits more than once. What is coming up and checking in stand above it (rules 2 and 6).
 */
record BalancedThemes() implements EligibilityRule {
    private static final int GATHERINGS = 4;
    /** How often in so many gatherings. */
    static final int MOST = 2;

    /** Our own limit: a team that meets over a module without discussing it as such is not to be nagged. */
    static final int MOST_OF_A_MODULE = 1;

    @Override
    public String promise() {
        return "No theme comes more than twice in four meetings, unless it is what is coming up.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        return !situation.crowded().contains(prompt.theme())
                || situation.speaksToMoment(prompt)
                || prompt.conditions().asks() == QuestionType.CHECK_IN;
    }

    /** Themes, or modules, that may not be the matter of the next gathering. */
    static <T> Set<T> crowded(List<Gathering> gatherings, Function<Gathering, Set<T>> matter, int most) {
        Map<T, Long> counts = gatherings.stream()
                .limit(GATHERINGS - 1)
                .flatMap(gathering -> matter.apply(gathering).stream())
                .collect(groupingBy(identity(), counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
