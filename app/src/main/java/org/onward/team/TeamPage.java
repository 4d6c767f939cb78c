package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * A team's progress on its modules, its assignments and its sessions.
 *
 * @param reports direct reports of the team's leader from other teams
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
        List<AssignmentLine> assignments,
        List<SessionLine> sessions,
        List<SessionLine> toClose,
        List<SubTeam> subTeams,
        List<Link> otherTeams)
        implements Page {

    /**
     * @param caution when not to talk about the module that the sheet is about
     * @param makeAddress the address that creates the suggested sheet, if there is a suggestion this week
     */
    public record Suggested(
            String title, String why, Optional<String> caution, Optional<String> makeAddress, String momentsHref) {}

    /** A module and the number of team members on each rung. */
    public record ModuleColumn(
            String title,
            String href,
            int notStarted,
            int explored,
            int reflected,
            int discussed,
            int committed,
            int followedThrough) {}

    /**
     * @param pause that the person is on leave today; only for who leads them
     * @param cells one per module, in the order of the columns
     */
    public record PersonRow(
            String name, Optional<String> href, Optional<String> note, Optional<String> pause, List<Cell> cells) {}

    public record Cell(String module, LadderSummary ladder) {}

    /** @param withdrawHref the address that withdraws it, if the viewer may do so */
    public record AssignmentLine(
            String title,
            String href,
            String by,
            boolean askerLeft,
            String reason,
            String completeBy,
            String done,
            Optional<String> withdrawHref) {}

    public record SessionLine(String module, Optional<String> href, String when, String mode, String state) {}

    public record SubTeam(String name, String href, String people) {}
}
