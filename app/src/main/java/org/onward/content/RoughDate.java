package org.onward.content;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date that is as exact as its source: a year, a month or a day. */
public record RoughDate(LocalDate first, LocalDate last, String words) {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** Reads {@code 2024}, {@code 2024-02} or {@code 2024-02-29}; empty for anything else. */
    public static Optional<RoughDate> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> of(Year.parse(text));
                        case 7 -> of(YearMonth.parse(text));
                        default -> of(LocalDate.parse(text));
                    });
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static RoughDate of(Year year) {
        return new RoughDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), year.toString());
    }

    private static RoughDate of(YearMonth month) {
        return new RoughDate(month.atDay(1), month.atEndOfMonth(), month.format(MONTH));
    }

    private static RoughDate of(LocalDate day) {
        return new RoughDate(day, day, day.format(DAY));
    }
}
