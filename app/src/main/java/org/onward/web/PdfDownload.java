package org.onward.web;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A PDF file for download.
 *
 * @param person who downloads it; each person may download one file at a time
 * @param name of the file, without date and ending
 * @param document its template is a whole XHTML document that does not use the layout
 */
public record PdfDownload(UUID person, String name, LocalDate day, Page document) {
    public static final String TYPE = "application/pdf";

    /** The file name, such as {@code learning-record-2026-11-24.pdf}. */
    String fileName() {
        return "%s-%s.pdf".formatted(name, day);
    }
}
