package org.onward.web;

/** Carries the page that shows a form again, with what was entered kept, and why it is shown again. */
final class FormRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Page page;
    private final Problem.Kind kind;

    FormRejected(Page page, Problem.Kind kind) {
        super("form shown again", null, false, false);
        this.page = page;
        this.kind = kind;
    }

    Problem.Kind kind() {
        return kind;
    }

    Page page() {
        return page;
    }
}
