package org.onward.catalogue;

/**
 * An item that was found, its texts with the matched words marked.
 *
 * @param isAbout whether title, summary or labels say what was asked; else it is only mentioned
 * @param passage of its body, when it is only mentioned there; else empty
 */
public record MatchedDocument(
        String item, boolean isAbout, String title, String summary, String publisher, String passage) {}
