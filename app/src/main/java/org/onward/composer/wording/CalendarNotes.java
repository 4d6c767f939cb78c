package org.onward.composer.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.FactPhrases;
import org.onward.content.Observance;
import org.onward.content.Observance.Level;

/**
 * Notes about the days in the calendar within a week of the meeting. A note gives the day and what the chair can do,
 * and never says who observes it. Days of the two lowest levels get no note.
 */
final class CalendarNotes {
    /** A sheet is made for the next meeting, which is within the week. */
    private static final int DAYS_AHEAD = 6;

    /** Up to seven observances can fall in one week of spring. The advice for all of them would hide the questions. */
    private static final int MAX_WITH_ADVICE = 2;

    private static final Map<Level, Integer> WEIGHTS = Map.of(Level.HARD, 2, Level.BANK_HOLIDAY, 1, Level.SOFT, 0);

    private static final Comparator<NearDays> STRONGEST_FIRST = Comparator.comparing(
                    (NearDays near) -> WEIGHTS.getOrDefault(near.observance().level(), -1))
            .reversed()
            .thenComparing(near -> near.days().from())
            .thenComparing(near -> near.observance().name());

    private CalendarNotes() {}

    /** One note with advice for each of the most important days, and one note that names the others. */
    static List<String> notesFor(ComposingContext context) {
        List<NearDays> near = context.bank().observances().stream()
                .filter(observance -> WEIGHTS.containsKey(observance.level()))
                .flatMap(observance -> daysNear(observance, context.today()))
                .sorted(STRONGEST_FIRST)
                .toList();
        List<String> notes = new ArrayList<>(
                near.stream().limit(MAX_WITH_ADVICE).map(NearDays::withAdvice).toList());
        if (near.size() > MAX_WITH_ADVICE) {
            notes.add(near.stream()
                    .skip(MAX_WITH_ADVICE)
                    .map(NearDays::named)
                    .collect(Collectors.joining("; ", "Also near: ", ".")));
        }
        return notes;
    }

    private static Stream<NearDays> daysNear(Observance observance, LocalDate today) {
        return observance.dates().stream()
                .filter(days -> !days.from().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(days -> !days.to().isBefore(today))
                .map(days -> new NearDays(observance, days));
    }

    private record NearDays(Observance observance, Observance.Days days) {
        String named() {
            String when = days.from().equals(days.to())
                    ? FactPhrases.day(days.from())
                    : "%s to %s".formatted(FactPhrases.day(days.from()), FactPhrases.day(days.to()));
            return "%s, %s%s".formatted(observance.name(), observance.uncertaintyDays() > 0 ? "expected " : "", when);
        }

        String withAdvice() {
            return "%s: %s".formatted(named(), observance.advice());
        }
    }
}
