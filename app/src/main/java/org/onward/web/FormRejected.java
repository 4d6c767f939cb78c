package org.onward.web;

/** Carries the page that shows a form again, with what was entered kept, to the one place that knows the status. */
final class FormRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Page page;

    FormRejected(Page page) {
        super("form shown again", null, false, false);
        this.page = page;
    }

    Page page() {
        return page;
    }
}
