package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * A last look before a role is taken back, or a grant that waits is turned down; or why it cannot be.
 *
 * @param pending whether it waits for confirmation
 * @param whyNot absent when it can be taken back
 */
public record TakeBackPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String person,
        String role,
        String place,
        String since,
        boolean pending,
        Optional<String> whyNot,
        String address)
        implements Page {}
