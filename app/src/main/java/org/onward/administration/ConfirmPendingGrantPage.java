package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * A second administrator looks at a grant that waits.
 *
 * @param whyNot why the viewer may not confirm it; absent when they may
 */
public record ConfirmPendingGrantPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String person,
        String details,
        String role,
        String means,
        String place,
        String grantedBy,
        String since,
        Optional<String> whyNot,
        String address,
        String turnDownHref)
        implements Page {}
