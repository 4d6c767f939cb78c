package org.onward.roster;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days of the week in a cell: {@code Mon, Tue, Thu} or {@code Monday Wednesday}. */
final class WorkingDays {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;/]+");
    private static final int MIN_LENGTH = 3;

    private WorkingDays() {}

    /** @return a bit for each day, 1 for Monday; empty when a word is no day */
    static Optional<Integer> bits(String text) {
        int bits = 0;
        for (String word : SEPARATOR.splitAsStream(text).toList()) {
            Optional<DayOfWeek> day = day(word.toUpperCase(Locale.ROOT));
            if (day.isEmpty()) {
                return Optional.empty();
            }
            bits |= 1 << (day.get().getValue() - 1);
        }
        return bits == 0 ? Optional.empty() : Optional.of(bits);
    }

    private static Optional<DayOfWeek> day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word.length() >= MIN_LENGTH && day.name().startsWith(word)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
