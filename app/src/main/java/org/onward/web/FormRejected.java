package org.onward.web;

import org.jspecify.annotations.Nullable;

/** Carries the page that shows a form again, with what was entered kept, and why it is shown again. */
final class FormRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Page page;
    private final Problem.ProblemType kind;

    FormRejected(Page page, Problem.ProblemType kind, @Nullable Throwable reason) {
        super("form shown again", reason, false, false);
        this.page = page;
        this.kind = kind;
    }

    Problem.ProblemType kind() {
        return kind;
    }

    Page page() {
        return page;
    }
}
