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
 * @param refusalReason the reason why the viewer may not do it; absent if they may
 */
public record RevokePage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String personName,
        String roleLabel,
        String teamName,
        String grantedOn,
        boolean pending,
        Optional<String> refusalReason,
        String formAction)
        implements Page {}
