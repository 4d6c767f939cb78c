package org.onward.administration;

import java.util.List;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that chooses a role for a person and a part of the tree. */
public record GrantPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String details,
        String person,
        Choices role,
        Choices team)
        implements Page {}
