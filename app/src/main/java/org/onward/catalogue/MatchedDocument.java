package org.onward.catalogue;

/**
 * A result with the matched words marked in its texts.
 *
 * @param isAbout whether title, summary or labels match; otherwise only the body does
 * @param passage the matching passage of the body, if only the body matches; otherwise empty
 */
public record MatchedDocument(
        String item, boolean isAbout, String title, String summary, String publisher, String passage) {}
