package org.onward.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A file of comma-separated values for download.
 *
 * @param person who downloads it; each person may download one file at a time
 * @param name of the file, without date and ending
 * @param rows writes the records, the header first, when it is called
 */
public record CsvDownload(UUID person, String name, LocalDate day, Consumer<Consumer<List<String>>> rows) {
    public static final String TYPE = "text/csv; charset=utf-8";

    /**
     * Text that a spreadsheet reads as a formula. Invisible characters may come before the first character of the
     * formula.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|^[\\t\\r\\n]");

    /** The file name, such as {@code onward-ladder-2026-11-24.csv}. */
    String fileName() {
        return "%s-%s.csv".formatted(name, day);
    }

    /** Puts an apostrophe in front of text that a spreadsheet would read as a formula. */
    public static String text(String written) {
        return FORMULA.matcher(written).find() ? "'" + written : written;
    }
}
