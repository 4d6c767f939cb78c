package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page on which a second administrator confirms a pending grant.
 *
 * @param whyNot the reason why the viewer may not confirm it; absent if they may
 */
public record ConfirmPendingGrantPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String person,
        String details,
        String role,
        String meaning,
        String teamName,
        String grantedBy,
        String since,
        Optional<String> whyNot,
        String address,
        String turnDownHref)
        implements Page {}
