package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.content.Observance.Days;
import org.onward.content.Observance.Method;

/** Reads {@code calendar/observances.yaml}. The tests recompute its dates independently of the people who wrote them down. */
abstract class ObservancesFixture {
    /** The years that the file covers. When a year is added, move LAST, and every row must cover it. */
    static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    static final LocalDate LAST = LocalDate.of(2029, 12, 31);

    static final int LAST_BANK_HOLIDAYS = 2028;

    final Map<String, Observance> observances = ShippedContent.library().observances().stream()
            .collect(Collectors.toMap(observance -> observance.id().value(), Function.identity()));

    Observance row(String id) {
        assertThat(observances).containsKey(id);
        return observances.get(id);
    }

    Set<String> idsOf(Method method) {
        return observances.values().stream()
                .filter(row -> row.method() == method)
                .map(row -> row.id().value())
                .collect(Collectors.toSet());
    }

    void assertFollows(String id, Function<Integer, Stream<Days>> rule) {
        assertThat(row(id).dates()).as(id).isEqualTo(expected(rule, LAST));
    }

    /** The days that a rule gives for each civil year, if they overlap the covered years. */
    static List<Days> expected(Function<Integer, Stream<Days>> rule, LocalDate last) {
        return IntStream.rangeClosed(FIRST.getYear(), last.getYear())
                .boxed()
                .flatMap(rule)
                .filter(days -> !days.to().isBefore(FIRST) && !days.from().isAfter(last))
                .toList();
    }

    static Days day(LocalDate day) {
        return new Days(day, day);
    }

    static Days days(LocalDate from, LocalDate to) {
        return new Days(from, to);
    }
}
