package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onward.web.Form;

/** Two periods: quarters as the NHS numbers them, months and years, each with the one before or the same one a year before. */
final class ComparedPeriodsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void theFirstQuarterOfTheFinancialYearIsAprilToJune() {
        assertThat(NamedPeriod.fromString("quarter-2026-04").words()).isEqualTo("April to June 2026 (Q1 of 2026/27)");
        assertThat(NamedPeriod.fromString("quarter-2027-01").words())
                .isEqualTo("January to March 2027 (Q4 of 2026/27)");
        assertThat(NamedPeriod.at(PeriodKind.FINANCIAL_YEAR, LocalDate.of(2026, 3, 31))
                        .words())
                .isEqualTo("April 2025 to March 2026 (financial year 2025/26)");
        assertThat(NamedPeriod.at(PeriodKind.FINANCIAL_YEAR, LocalDate.of(1999, 4, 1))
                        .words())
                .endsWith("(financial year 1999/00)");
    }

    @Test
    void aPeriodThatIsOverIsComparedWithTheWholeOther() {
        ComparedPeriods before = read("quarter-2026-07", "before");
        assertThat(before.now()).isEqualTo(days("2026-07-01", "2026-09-30"));
        assertThat(before.before()).isEqualTo(days("2026-04-01", "2026-06-30"));

        ComparedPeriods yearBefore = read("quarter-2026-07", "year-before");
        assertThat(yearBefore.before()).isEqualTo(days("2025-07-01", "2025-09-30"));
        assertThat(read("month-2024-02", "").before()).isEqualTo(days("2024-01-01", "2024-01-31"));
        assertThat(read("financial-year-2025-04", "before").before()).isEqualTo(days("2024-04-01", "2025-03-31"));
        assertThat(read("calendar-year-2025-01", "before").before()).isEqualTo(days("2024-01-01", "2024-12-31"));
    }

    @Test
    void aPeriodThatIsNotOverIsComparedWithAsManyDaysOfTheOther() {
        ComparedPeriods quarter = read("quarter-2026-10", "before");
        assertThat(quarter.now()).isEqualTo(days("2026-10-01", "2026-12-01"));
        assertThat(quarter.before()).isEqualTo(days("2026-07-01", "2026-08-31"));
        assertThat(quarter.nowWords()).isEqualTo("October to December 2026 (Q3 of 2026/27), up to 1 December 2026");
        assertThat(quarter.beforeWords()).isEqualTo("July to September 2026 (Q2 of 2026/27), its first 62 days");
    }

    /** On 30 March 30 days are over, and February has 28. */
    @Test
    void aShorterEarlierPeriodIsTakenWhole() {
        Form form = Form.with("period", "month-2026-03");
        ComparedPeriods month =
                ComparedPeriods.read(form, LocalDate.of(2026, 3, 30)).orElseThrow();

        assertThat(month.before()).isEqualTo(days("2026-02-01", "2026-02-28"));
        assertThat(month.beforeWords()).isEqualTo("February 2026");
    }

    @Test
    void daysOfOnesOwnAreComparedInTheSameTwoWays() {
        Form form = Form.with("from", "2026-11-01").and("until", "2026-11-24");
        assertThat(ComparedPeriods.read(form, TODAY).orElseThrow().before())
                .isEqualTo(days("2026-10-08", "2026-10-31"));
        assertThat(ComparedPeriods.read(form.and("with", "year-before"), TODAY)
                        .orElseThrow()
                        .before())
                .isEqualTo(days("2025-11-01", "2025-11-24"));
    }

    @Test
    void whatCannotBeAPeriodNamesTheField() {
        for (String wrong : new String[] {
            "quarter-2026-11",
            "quarter-2026-13",
            "quarter",
            "week-2026-10",
            "quarter-2027-01",
            "month-2999-01",
            "quarter-2026-10-01"
        }) {
            Form form = Form.with("period", wrong);
            assertThat(ComparedPeriods.read(form, TODAY)).as(wrong).isEmpty();
            assertThat(form.problemWith("period")).as(wrong).isPresent();
        }
        Form both = Form.with("period", "quarter-2026-07").and("from", "2026-11-01");
        assertThat(ComparedPeriods.read(both, TODAY)).isEmpty();
        assertThat(both.problemWith("period"))
                .hasValueSatisfying(words -> assertThat(words).contains("not both"));
        Form with = Form.with("period", "quarter-2026-07").and("with", "easter");
        assertThat(ComparedPeriods.read(with, TODAY)).isEmpty();
        assertThat(with.problemWith("with")).isPresent();
    }

    private static ComparedPeriods read(String period, String with) {
        return ComparedPeriods.read(Form.with("period", period).and("with", with), TODAY)
                .orElseThrow();
    }

    private static Period days(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
