package org.onward.administration;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Page;
import org.onward.web.Visitor.Link;

/** A last look before a role is taken back, or why it cannot be. */
public record TakeBackPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String person,
        String role,
        String place,
        String since,
        boolean last,
        String address)
        implements Page {}
