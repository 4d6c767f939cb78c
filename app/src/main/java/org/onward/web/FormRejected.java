package org.onward.web;

import org.jspecify.annotations.Nullable;

/** Carries the page that shows a rejected form again, and the type of its problem. */
final class FormRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Page page;
    private final Problem.ProblemType problemType;

    FormRejected(Page page, Problem.ProblemType problemType, @Nullable Throwable reason) {
        super("form shown again", reason, false, false);
        this.page = page;
        this.problemType = problemType;
    }

    Problem.ProblemType problemType() {
        return problemType;
    }

    Page page() {
        return page;
    }
}
