package org.onward.insight;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/**
 * Two periods. A period that is not over is compared with as many days from the beginning of the other, so that both had the
 * same time.
 */
record ComparedPeriods(Period now, Period before, String nowWords, String beforeWords) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /**
     * Reads {@code period} and {@code with}, or {@code from}, {@code until} and {@code with}; empty without a period. What is
     * wrong is recorded in the form.
     */
    static Optional<ComparedPeriods> read(Form form, LocalDate today) {
        ComparedWith with = form.isBlank("with")
                ? ComparedWith.BEFORE
                : form.choice(
                                "with",
                                word -> EnumWords.require(ComparedWith.class, word),
                                "Choose the one before, or the same one a year before.")
                        .orElse(ComparedWith.BEFORE);
        if (form.isBlank("period")) {
            return Period.read(form, today).map(days -> ofDays(days, with));
        }
        if (!form.isBlank("from") || !form.isBlank("until")) {
            form.reject("period", "Choose a period, or enter a first and a last day, not both.");
        }
        Optional<NamedPeriod> named =
                form.choice("period", NamedPeriod::fromString, "Choose a period from the list, such as a quarter.");
        named.filter(period -> period.days().first().isAfter(today))
                .ifPresent(period -> form.reject("period", "This period has not begun. Choose an earlier one."));
        named.filter(period -> period.days().first().isBefore(EARLIEST))
                .ifPresent(period -> form.reject("period", "Choose a period from 2000 on."));
        return form.hasProblems() ? Optional.empty() : named.map(period -> ofNamed(period, with, today));
    }

    private static ComparedPeriods ofDays(Period days, ComparedWith with) {
        Period before = with == ComparedWith.BEFORE
                ? days.before()
                : new Period(days.first().minusYears(1), days.last().minusYears(1));
        return new ComparedPeriods(days, before, days.words(), before.words());
    }

    private static ComparedPeriods ofNamed(NamedPeriod named, ComparedWith with, LocalDate today) {
        NamedPeriod other = with == ComparedWith.BEFORE ? named.before() : named.yearBefore();
        Period whole = named.days();
        if (!whole.last().isAfter(today)) {
            return new ComparedPeriods(whole, other.days(), named.words(), other.words());
        }
        Period soFar = new Period(whole.first(), today);
        Period same = other.days().firstDays(soFar.days());
        return new ComparedPeriods(
                soFar,
                same,
                "%s, up to %s".formatted(named.words(), LondonTime.day(today)),
                same.equals(other.days())
                        ? other.words()
                        : "%s, its first %s".formatted(other.words(), English.count(same.days(), "day")));
    }
}
