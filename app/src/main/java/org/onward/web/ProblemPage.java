package org.onward.web;

import java.util.List;

/** What happened and what to do next. */
public record ProblemPage(String title, String detail, List<FieldProblem> fields, boolean signIn, String reference)
        implements Page {}
