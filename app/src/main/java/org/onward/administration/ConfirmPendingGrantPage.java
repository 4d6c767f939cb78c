package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page on which a second administrator confirms a pending grant.
 *
 * @param refusalReason the reason why the viewer may not confirm it; absent if they may
 */
public record ConfirmPendingGrantPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String personName,
        String personDetails,
        String roleLabel,
        String roleDescription,
        String teamName,
        String grantedBy,
        String grantedOn,
        Optional<String> refusalReason,
        String formAction,
        String rejectHref)
        implements Page {}
