package org.onward.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem as JSON by RFC 9457. The invalid fields are under {@code errors}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemJson(String type, String title, int status, String detail, List<FieldProblem> errors, String reference) {
    static ProblemJson of(Problem problem, String reference) {
        Problem.ProblemType kind = problem.type();
        return new ProblemJson(
                "about:blank", kind.title(), kind.status(), problem.detail(), problem.fields(), reference);
    }
}
