package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page that asks for confirmation before a role is taken back or a pending grant is turned down.
 *
 * @param pending whether the grant is pending
 * @param whyNot the reason why the viewer may not do it; absent if they may
 */
public record TakeBackPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String person,
        String role,
        String teamName,
        String since,
        boolean pending,
        Optional<String> whyNot,
        String address)
        implements Page {}
