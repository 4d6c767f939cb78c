package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.Observance.Level;
import org.onward.content.Observance.Method;

/** The rows of {@code calendar/observances.yaml}: the covered years, the advice, and days that calendars often miss. */
final class ObservanceRowsTest extends ObservancesFixture {
    @Test
    void everyRowIsInTheCoveredYearsAndAllButBankHolidaysReachTheLast() {
        assertThat(observances.values()).hasSizeGreaterThanOrEqualTo(90).allSatisfy(row -> {
            assertThat(row.dates()).isNotEmpty().allMatch(days -> !days.to().isBefore(FIRST));
            LocalDate last = row.dates().get(row.dates().size() - 1).to();
            boolean published = row.level() == Level.BANK_HOLIDAY && row.method() == Method.PUBLISHED;
            assertThat(last.getYear()).isEqualTo(published ? LAST_BANK_HOLIDAYS : LAST.getYear());
        });
    }

    @Test
    void adviceIsAboutDaysAndNotAboutGroupsOfPeople() {
        assertThat(observances.values()).allSatisfy(row -> assertThat(row.advice())
                .doesNotContainPattern("(?i)\\b(your|our) \\w+ (colleagues?|staff|members?)\\b")
                .doesNotContainPattern("\\b(Muslims?|Jews?|Jewish|Hindus?|Sikhs?|Christians?|Buddhists?)\\b"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-09, eid-al-fitr",
        "2027-10-11, yom-kippur",
        "2027-10-29, diwali",
        "2027-02-06, lunar-new-year",
        "2028-04-14, good-friday",
        "2028-04-14, orthodox-easter",
        "2026-11-24, guru-nanak-gurpurab",
        "2029-07-22, tisha-bav",
        "2026-12-26, boxing-day",
        "2027-12-25, christmas-day",
        "2027-12-26, boxing-day",
        "2027-12-27, christmas-day",
        "2028-01-01, new-years-day",
        "2027-01-02, second-of-january",
        "2027-09-12, onam",
        "2027-05-24, declaration-of-the-bab",
    })
    void containsDaysThatCalendarsOftenMiss(LocalDate day, String id) {
        assertThat(on(day)).extracting(row -> row.id().value()).contains(id);
    }

    /** Korea uses its own time zone: in 2027 its new year is a day after China's. */
    @Test
    void theLunarNewYearIsOnItsDayInEachCountry() {
        assertThat(row("lunar-new-year").uncertaintyDays()).isEqualTo(1);
    }

    @Test
    void christmasNamesTheChristianFestival() {
        assertThat(row("christmas-day").keptBy()).contains("Christian communities");
    }

    @Test
    void yomKippurBeginsOnTheEveningBefore() {
        assertThat(row("yom-kippur").startsEvening()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-19", "2027-07-06", "2028-11-14"})
    void hasNothingOnAnOrdinaryTuesday(LocalDate tuesday) {
        assertThat(on(tuesday)).noneMatch(row -> row.level().warns());
    }

    @Test
    void saintAndrewsDayIsOffInScotlandAlone() {
        assertThat(on(LocalDate.of(2026, 11, 30)))
                .filteredOn(row -> row.level() == Level.BANK_HOLIDAY)
                .singleElement()
                .satisfies(row -> assertThat(row.regions()).containsExactly(Region.SCOTLAND));
    }

    private List<Observance> on(LocalDate day) {
        return observances.values().stream()
                .filter(row -> row.dates().stream().anyMatch(days -> days.include(day)))
                .toList();
    }
}
