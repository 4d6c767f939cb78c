package org.onward.administration;

import java.util.List;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that proposes somebody as the leader of a team.
 *
 * @param led the teams that they lead now, if the viewer may remove them there
 */
public record LeaderPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String name,
        String details,
        List<LedTeam> led,
        Choices team,
        String formAction)
        implements Page {
    /** @param removeHref the address that removes the leader */
    public record LedTeam(String name, String removeHref) {}
}
