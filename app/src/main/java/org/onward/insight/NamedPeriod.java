package org.onward.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.text.EnumWords;

/** A month, a quarter or a year. In addresses it is written {@code quarter-2026-10}. */
record NamedPeriod(PeriodKind kind, YearMonth first) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)-(2[0-9]{3}-[0-9]{2})");

    NamedPeriod {
        if (!kind.firstMonthAt(first.atDay(1)).equals(first)) {
            throw new IllegalArgumentException("No such period begins in " + first);
        }
    }

    /** @throws IllegalArgumentException when it is not written like {@code quarter-2026-10} */
    static NamedPeriod fromString(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("Not a period");
        }
        try {
            return new NamedPeriod(
                    EnumWords.require(PeriodKind.class, written.group(1)), YearMonth.parse(written.group(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a month", e);
        }
    }

    static NamedPeriod at(PeriodKind kind, LocalDate day) {
        return new NamedPeriod(kind, kind.firstMonthAt(day));
    }

    NamedPeriod minusMonths(int months) {
        return new NamedPeriod(kind, first.minusMonths(months));
    }

    NamedPeriod before() {
        return minusMonths(kind.months());
    }

    NamedPeriod yearBefore() {
        return minusMonths(12);
    }

    Period days() {
        return new Period(first.atDay(1), first.plusMonths(kind.months() - 1L).atEndOfMonth());
    }

    String words() {
        return kind.words(first);
    }

    @Override
    public String toString() {
        return EnumWords.wordOf(kind) + "-" + first;
    }
}
