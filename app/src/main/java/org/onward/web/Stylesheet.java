package org.onward.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The stylesheet, which is served as one file: GOV.UK Frontend, then Onward's own styles by component. A later rule of equal
 * weight wins, so that the order of the files matters.
 */
final class Stylesheet {
    /** The files in their order, without ending. A test compiles the first from {@code src/main/sass}. */
    static final List<String> FILES = List.of(
            "govuk",
            "colours",
            "base",
            "frame",
            "ladder",
            "forms",
            "cards",
            "tables",
            "search",
            "session",
            "library",
            "sheet",
            "actions",
            "print",
            "adaptation");

    private static final String FOLDER = "/org/onward/web/assets/styles/";

    private Stylesheet() {}

    static String text() {
        return FILES.stream().map(Stylesheet::file).collect(Collectors.joining("\n"));
    }

    static String file(String name) {
        return Resources.text(FOLDER + name + ".css");
    }
}
