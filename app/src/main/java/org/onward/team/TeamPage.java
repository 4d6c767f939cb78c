package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.discussion.SessionState;
import org.onward.learning.LadderSummary;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/**
 * A team's progress on its modules, its requests and its sessions. Long lists begin here and have a page of their own.
 *
 * @param counts the number of members on each rung of every module
 * @param moreRequests the link to all requests, if there are more
 * @param moreTeams the link to all teams directly below, if there are more
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
        PeopleList list,
        List<ModuleCounts> counts,
        List<AssignmentLine> assignments,
        Optional<Link> moreRequests,
        List<SessionLine> sessions,
        List<SessionLine> toClose,
        String sessionsHref,
        List<SubTeam> subTeams,
        Optional<Link> moreTeams,
        List<Link> otherTeams)
        implements Page {

    /**
     * @param caution when not to talk about the module that the sheet is about
     * @param makeAddress the address that creates the suggested sheet, if there is a suggestion this week
     */
    public record Suggested(
            String title, String why, Optional<String> caution, Optional<String> makeAddress, String momentsHref) {}

    public record ModuleColumn(String title, String href) {}

    /**
     * The number of team members on each rung of a module, each counted once.
     *
     * @param notAsked who have not begun, and were not asked
     * @param asked who were asked, and have not begun
     * @param begun how many have begun, in words
     */
    public record ModuleCounts(
            String title,
            String begun,
            int notAsked,
            int asked,
            int explored,
            int reflected,
            int discussed,
            int committed,
            int followedThrough) {}

    /**
     * @param pause that the person is on leave today; only for who leads them
     * @param summary how many modules the person completed, began and was asked for, if there are several columns
     * @param cells one per module, in the order of the columns
     */
    public record PersonRow(
            String name,
            Optional<String> href,
            Optional<String> note,
            Optional<String> pause,
            Optional<String> summary,
            List<Cell> cells) {}

    public record Cell(String module, LadderSummary ladder) {}

    /**
     * @param person the name of the recipient, if there is only one
     * @param done how many have completed it, in words
     * @param withdrawHref the address that withdraws it, if the viewer may do so
     */
    public record AssignmentLine(
            String title,
            String href,
            String by,
            boolean askerLeft,
            String reason,
            String completeBy,
            Optional<String> person,
            String done,
            Optional<String> withdrawHref) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "AssignmentLine[" + href + "]";
        }
    }

    /** @param href absent for a reviewer, who sees only that the session took place */
    public record SessionLine(String module, Optional<String> href, String when, String mode, String state) {
        static SessionLine of(TeamSession session, boolean isInLine) {
            return new SessionLine(
                    session.title(),
                    isInLine ? Optional.of("/sessions/" + session.id()) : Optional.empty(),
                    LondonTime.dayAndTime(session.startsAt()),
                    "%d minutes, %s".formatted(session.minutes(), session.mode().label()),
                    state(session));
        }

        private static String state(TeamSession session) {
            if (session.cancelled()) {
                return SessionState.CANCELLED.label();
            }
            if (session.closed()) {
                return SessionState.CLOSED.label();
            }
            return session.moved() ? "Moved" : SessionState.PLANNED.label();
        }
    }

    public record SubTeam(String name, String href, String people) {}
}
