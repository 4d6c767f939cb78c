package org.onward.team;

import java.util.List;
import org.onward.team.TeamPage.AssignmentLine;
import org.onward.team.TeamPage.ModuleColumn;
import org.onward.team.TeamPage.PersonRow;
import org.onward.web.FieldProblem;
import org.onward.web.Page;

/**
 * The progress and assignments of the viewer's direct reports in all teams.
 *
 * @param people the number of people in words, such as "2 people"
 * @param assignments the assignments, the earliest due date first
 */
public record DirectReportsPage(
        List<FieldProblem> errors,
        String people,
        List<ModuleColumn> modules,
        List<PersonRow> members,
        List<AssignmentLine> assignments)
        implements Page {
    static final String ADDRESS = "/team/reports";

    @Override
    public String title() {
        return "People who report to me";
    }
}
