package org.onward.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The kinds of periods with a name. The quarters of the financial year are those of the calendar year by another number. */
enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    FINANCIAL_YEAR(12),
    CALENDAR_YEAR(12);

    private static final int APRIL = 4;
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** The first month of the period of this kind to which a day belongs. */
    YearMonth firstMonthAt(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
            case FINANCIAL_YEAR -> month.minusMonths((month.getMonthValue() + 12 - APRIL) % 12);
            case CALENDAR_YEAR -> month.withMonth(1);
        };
    }

    /** {@code October to December 2026 (Q3 of 2026/27)}. Q1 of the financial year is April to June. */
    String words(YearMonth first) {
        YearMonth last = first.plusMonths(months - 1L);
        return switch (this) {
            case MONTH -> MONTH_AND_YEAR.format(first);
            case QUARTER ->
                "%s to %s (Q%d of %s)"
                        .formatted(
                                MONTH_NAME.format(first),
                                MONTH_AND_YEAR.format(last),
                                (first.getMonthValue() + 12 - APRIL) % 12 / 3 + 1,
                                financialYear(first));
            case FINANCIAL_YEAR ->
                "%s to %s (financial year %s)"
                        .formatted(MONTH_AND_YEAR.format(first), MONTH_AND_YEAR.format(last), financialYear(first));
            case CALENDAR_YEAR -> "January to December %d".formatted(first.getYear());
        };
    }

    private static String financialYear(YearMonth month) {
        int year = month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear();
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }
}
