package org.onward.administration;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page that asks for confirmation before a leader is removed or a proposed one is turned down.
 *
 * @param proposed whether the person is only proposed
 */
public record RemoveLeaderPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String personName,
        String teamName,
        boolean proposed,
        String formAction)
        implements Page {}
