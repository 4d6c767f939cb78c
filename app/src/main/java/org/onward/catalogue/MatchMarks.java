package org.onward.catalogue;

import org.apache.commons.text.StringEscapeUtils;

/**
 * Marks matched words in a text. The database puts two private-use characters around them, which are removed from all
 * stored texts ({@link #strip}). They are replaced by elements only after the text was escaped, so that neither a
 * text nor a query can add HTML.
 */
final class MatchMarks {
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final String SELECTORS = "StartSel=" + BEGIN + ", StopSel=" + END;

    /** Options for ts_headline: the whole text. */
    static final String WHOLE = SELECTORS + ", HighlightAll=true";

    /** Options for ts_headline: the best passage. */
    static final String PASSAGE = SELECTORS + ", MaxFragments=1, MaxWords=26, MinWords=12";

    private MatchMarks() {}

    static boolean hasMarks(String text) {
        return text.contains(BEGIN);
    }

    static String html(String text) {
        return StringEscapeUtils.escapeXml10(text).replace(BEGIN, "<mark>").replace(END, "</mark>");
    }

    /** The text without these characters, so that it cannot contain false marks. */
    static String strip(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }
}
