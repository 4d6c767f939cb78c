package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * Who stands where on a team's modules, and what to do about it.
 *
 * @param reports who reports to the team's leader from somewhere else
 */
public record TeamPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String place,
        String people,
        String address,
        boolean mayAsk,
        String planHref,
        String promptsHref,
        Optional<Suggested> suggestion,
        List<ModuleColumn> modules,
        List<PersonRow> members,
        List<PersonRow> reports,
        List<AskedLine> asked,
        List<SessionLine> sessions,
        List<SessionLine> toClose,
        List<SubTeam> subTeams,
        List<Link> otherTeams)
        implements Page {

    /** @param makeAddress where one tap makes the sheet; nothing in a week that needs none */
    public record Suggested(String title, String why, Optional<String> makeAddress, String momentsHref) {}

    /** A module, and how many of the team stand on which rung of it. */
    public record ModuleColumn(
            String title,
            String href,
            int notStarted,
            int explored,
            int reflected,
            int discussed,
            int committed,
            int followedThrough) {}

    /** @param cells one per module, in their order */
    public record PersonRow(String name, Optional<String> href, Optional<String> note, List<Cell> cells) {}

    public record Cell(String module, LadderSummary ladder) {}

    /** @param withdrawHref where to take it back, for who may */
    public record AskedLine(
            String title,
            String href,
            String by,
            String reason,
            String completeBy,
            String done,
            Optional<String> withdrawHref) {}

    public record SessionLine(String module, Optional<String> href, String when, String mode, String state) {}

    public record SubTeam(String name, String href, String people) {}
}
