package org.onward.catalogue;

import org.apache.commons.text.StringEscapeUtils;

/**
 * Marks words in a text. The database sets two characters around them that no text has ({@link #without}); they become
 * elements only after everything else was escaped, so that neither a text nor a query can bring elements of its own.
 */
final class MatchMarks {
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final String SELECTORS = "StartSel=" + BEGIN + ", StopSel=" + END;

    /** For ts_headline: the whole text. */
    static final String WHOLE = SELECTORS + ", HighlightAll=true";

    /** For ts_headline: the passage that says it best. */
    static final String PASSAGE = SELECTORS + ", MaxFragments=1, MaxWords=26, MinWords=12";

    private MatchMarks() {}

    static boolean isIn(String text) {
        return text.contains(BEGIN);
    }

    static String html(String text) {
        return StringEscapeUtils.escapeXml10(text).replace(BEGIN, "<mark>").replace(END, "</mark>");
    }

    /** The text, unable to pretend that something in it was found. */
    static String without(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }
}
