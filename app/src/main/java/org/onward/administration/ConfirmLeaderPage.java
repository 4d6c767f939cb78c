package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page on which a second administrator confirms a proposed leader.
 *
 * @param leaderToday the leader whom the proposed one replaces
 * @param refusalReason the reason why the viewer may not confirm it; absent if they may
 */
public record ConfirmLeaderPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String personName,
        String personDetails,
        String teamName,
        Optional<String> leaderToday,
        String proposedBy,
        String proposedOn,
        Optional<String> refusalReason,
        String formAction,
        String rejectHref)
        implements Page {}
