package org.onward.content;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onward.content.Observance.Days;
import org.onward.content.Observance.Level;
import org.onward.content.Observance.Method;

/** Dates that are fixed in the civil calendar or another solar calendar, bank holidays, and weeks that begin on a Monday. */
final class FixedObservancesTest extends ObservancesFixture {
    @Test
    void fixedDaysHaveTheirFixedDates() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.of(
                "guru-gobind-singh-gurpurab", year -> Stream.of(day(LocalDate.of(year, 1, 5))),
                "vaisakhi", year -> Stream.of(day(LocalDate.of(year, 4, 14))),
                "christmas-older-calendar",
                        year -> Stream.of(days(
                                Easter.fromJulian(year - 1, 12, 25),
                                Easter.fromJulian(year - 1, 12, 25).plusDays(Year.isLeap(year) ? 1 : 0))),
                "enkutatash", year -> Stream.of(day(LocalDate.of(year, 9, Year.isLeap(year + 1) ? 12 : 11))));

        assertThat(observances.values().stream()
                        .filter(row ->
                                row.method() == Method.FIXED && row.level().warns())
                        .map(row -> row.id().value()))
                .containsExactlyInAnyOrderElementsOf(rules.keySet());
        rules.forEach(this::assertFollows);
    }

    @Test
    void bankHolidaysMatchTheLawAndEndWithThePublishedYears() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.ofEntries(
                Map.entry("new-years-day", year -> off(LocalDate.of(year, 1, 1))),
                Map.entry("second-of-january", year -> off(LocalDate.of(year, 1, 2), LocalDate.of(year, 1, 1))),
                Map.entry("saint-patricks-day", year -> off(LocalDate.of(year, 3, 17))),
                Map.entry("early-may-bank-holiday", year -> firstMonday(year, 5)),
                Map.entry("spring-bank-holiday", year -> lastMonday(year, 5)),
                Map.entry("battle-of-the-boyne", year -> off(LocalDate.of(year, 7, 12))),
                Map.entry("summer-bank-holiday-scotland", year -> firstMonday(year, 8)),
                Map.entry("summer-bank-holiday", year -> lastMonday(year, 8)),
                Map.entry("saint-andrews-day", year -> off(LocalDate.of(year, 11, 30))),
                Map.entry("christmas-day", year -> off(LocalDate.of(year, 12, 25))),
                Map.entry("boxing-day", year -> off(LocalDate.of(year, 12, 26), LocalDate.of(year, 12, 25))));

        assertThat(observances.values().stream()
                        .filter(row -> row.level() == Level.BANK_HOLIDAY && row.method() == Method.PUBLISHED)
                        .map(row -> row.id().value()))
                .containsExactlyInAnyOrderElementsOf(rules.keySet());
        rules.forEach((id, rule) ->
                assertThat(row(id).dates()).as(id).isEqualTo(expected(rule, LocalDate.of(LAST_BANK_HOLIDAYS, 12, 31))));
    }

    @Test
    void computedWeeksBeginOnTheirMonday() {
        Map<String, Function<Integer, LocalDate>> mondays = Map.of(
                "race-equality-week", year -> monday(year, 2, 1),
                "neurodiversity-celebration-week", year -> monday(year, 3, 3),
                "deaf-awareness-week", year -> monday(year, 5, 1),
                "mental-health-awareness-week", year -> monday(year, 5, 2),
                "carers-week", year -> LocalDate.of(year, 6, 5).with(nextOrSame(MONDAY)));

        mondays.forEach((id, monday) -> assertFollows(
                id,
                year -> Stream.of(days(monday.apply(year), monday.apply(year).plusDays(6)))));
    }

    /** The day itself and, when it falls on a weekend, the Monday or Tuesday that is off in its place. */
    private static Stream<Days> off(LocalDate day, LocalDate... takenFirst) {
        List<LocalDate> taken = Stream.of(takenFirst)
                .flatMap(FixedObservancesTest::off)
                .map(Days::from)
                .toList();
        LocalDate dayOff = Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> next.getDayOfWeek().getValue() <= 5 && !taken.contains(next))
                .findFirst()
                .orElseThrow();
        return Stream.of(day, dayOff).distinct().map(ObservancesFixture::day);
    }

    private static Stream<Days> firstMonday(int year, int month) {
        return Stream.of(day(monday(year, month, 1)));
    }

    private static Stream<Days> lastMonday(int year, int month) {
        return Stream.of(day(LocalDate.of(year, month, 1).with(lastInMonth(MONDAY))));
    }

    private static LocalDate monday(int year, int month, int number) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(number, MONDAY));
    }
}
