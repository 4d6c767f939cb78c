package org.onward.learner.year;

import org.onward.web.Page;

/** The record as a document by itself, without the layout of the site. */
public record YearDocumentPage(YearDocument document, String made) implements Page {
    @Override
    public String title() {
        return "Learning record";
    }
}
