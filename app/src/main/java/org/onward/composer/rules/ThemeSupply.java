package org.onward.composer.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.ThemeId;

/** The prompts on one theme that a sheet can use, to find out whether they are enough for a sheet of some length. */
final class ThemeSupply {
    /** Prompts on the theme must fill at least this share of the time. */
    private static final int LEAST_PERCENT = 60;

    private int shortestOpening = ComposingRequest.MAX_MINUTES;
    private int shortestClose = ComposingRequest.MAX_MINUTES;
    private final Map<Integer, List<Integer>> minutesAtDepth = new HashMap<>();

    private ThemeSupply() {}

    /** The themes with enough prompts for the requested time. */
    static Set<ThemeId> enough(Collection<Prompt> pool, ComposingContext context) {
        Map<ThemeId, ThemeSupply> supplies = new HashMap<>();
        for (Prompt prompt : pool) {
            if (prompt.conditions().asks() != QuestionType.CHECK_IN) {
                supplies.computeIfAbsent(prompt.theme(), theme -> new ThemeSupply())
                        .add(prompt, context);
            }
        }
        return supplies.entrySet().stream()
                .filter(entry -> entry.getValue().isEnough(context.request().questionMinutes()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(Prompt prompt, ComposingContext context) {
        List<SheetPosition> positions =
                SheetShape.positionsFor(prompt, context.facts().safety());
        if (positions.isEmpty()) {
            return;
        }
        minutesAtDepth
                .computeIfAbsent(prompt.depth(), depth -> new ArrayList<>())
                .add(prompt.minutes());
        if (positions.contains(SheetPosition.OPENING)) {
            shortestOpening = Math.min(shortestOpening, prompt.minutes());
        }
        if (positions.contains(SheetPosition.CLOSE)) {
            shortestClose = Math.min(shortestClose, prompt.minutes());
        }
    }

    /** A sheet without a middle also needs an opening and a close that fit together. */
    private boolean isEnough(int minutes) {
        boolean isFramed = SheetShape.mostInMiddle(minutes) > 0 || shortestOpening + shortestClose <= minutes;
        return isFramed && minutesAtMost() * 100 >= minutes * LEAST_PERCENT;
    }

    /** The minutes of the longest prompts at each depth, as many as one sheet can have there. */
    private int minutesAtMost() {
        int sum = 0;
        for (Map.Entry<Integer, List<Integer>> entry : minutesAtDepth.entrySet()) {
            List<Integer> minutes = entry.getValue();
            minutes.sort(Comparator.reverseOrder());
            sum += minutes.stream()
                    .limit(SheetShape.mostOnSheetAt(entry.getKey()))
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        return sum;
    }
}
