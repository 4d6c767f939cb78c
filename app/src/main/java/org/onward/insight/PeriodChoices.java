package org.onward.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Form;

/** The periods to choose from: the current one of each kind, and some before it. */
final class PeriodChoices {
    private static final int QUARTERS = 9;
    private static final int MONTHS = 13;
    private static final int YEARS = 3;

    private PeriodChoices() {}

    static Choices periods(Form form, LocalDate today) {
        return Choices.of(
                form,
                "period",
                Stream.of(
                                Stream.of(Choices.choice("", "None, or the days below")),
                                latest(PeriodKind.QUARTER, QUARTERS, today),
                                latest(PeriodKind.MONTH, MONTHS, today),
                                latest(PeriodKind.FINANCIAL_YEAR, YEARS, today),
                                latest(PeriodKind.CALENDAR_YEAR, YEARS, today))
                        .flatMap(choices -> choices)
                        .toList());
    }

    static Choices with(Form form) {
        List<Choices.Choice> choices = Arrays.stream(ComparedWith.values())
                .map(with -> Choices.choice(EnumWords.wordOf(with), with.label()))
                .toList();
        return Choices.of(form, "with", choices);
    }

    private static Stream<Choices.Choice> latest(PeriodKind kind, int number, LocalDate today) {
        NamedPeriod current = NamedPeriod.at(kind, today);
        return IntStream.range(0, number)
                .mapToObj(back -> current.minusMonths(back * kind.months()))
                .map(period -> Choices.choice(period.toString(), period.words()));
    }
}
