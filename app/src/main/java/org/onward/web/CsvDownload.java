package org.onward.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A file of comma-separated values for somebody to take away.
 *
 * @param person who takes it: one file at a time
 * @param name of the file, without date and ending
 * @param rows writes the records, the header first, when they are asked for
 */
public record CsvDownload(UUID person, String name, LocalDate day, Consumer<Consumer<List<String>>> rows) {
    public static final String TYPE = "text/csv; charset=utf-8";

    /** What a spreadsheet takes for the start of a formula, behind any characters that it does not show. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|^[\\t\\r\\n]");

    /** The name that a browser saves it under, such as {@code onward-ladder-2026-11-24.csv}. */
    String fileName() {
        return "%s-%s.csv".formatted(name, day);
    }

    /** Text that somebody wrote, made harmless for spreadsheets by an apostrophe in front. */
    public static String text(String written) {
        return FORMULA.matcher(written).find() ? "'" + written : written;
    }
}
