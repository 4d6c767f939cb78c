package org.onward.composer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.content.Prompt;
import org.onward.content.ThemeId;

/** Rule 8: no theme more than twice in four gatherings. What is coming up and checking in stand above it (rules 2 and 6). */
record BalancedThemes() implements Gate {
    private static final int GATHERINGS = 4;
    private static final int MOST = 2;

    @Override
    public String promise() {
        return "No theme comes more than twice in four meetings, unless it is what is coming up.";
    }

    @Override
    public boolean admits(Prompt prompt, Situation situation) {
        return !situation.crowded().contains(prompt.theme())
                || situation.speaksToMoment(prompt)
                || prompt.conditions().asks() == Prompt.Asks.CHECK_IN;
    }

    /** Themes that may not be the matter of the next gathering. */
    static Set<ThemeId> crowded(List<TeamFacts.Gathering> gatherings) {
        Map<ThemeId, Long> counts = gatherings.stream()
                .limit(GATHERINGS - 1)
                .flatMap(gathering -> gathering.themes().stream())
                .collect(groupingBy(identity(), counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
