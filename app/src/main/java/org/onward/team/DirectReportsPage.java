package org.onward.team;

import java.util.List;
import org.onward.team.TeamPage.AskedLine;
import org.onward.team.TeamPage.ModuleColumn;
import org.onward.team.TeamPage.PersonRow;
import org.onward.web.FieldProblem;
import org.onward.web.Page;

/**
 * Where the people stand who report to somebody, wherever they sit, and what is due.
 *
 * @param people such as "2 people"
 * @param asked the first to complete first
 */
public record DirectReportsPage(
        List<FieldProblem> errors,
        String people,
        List<ModuleColumn> modules,
        List<PersonRow> members,
        List<AskedLine> asked)
        implements Page {
    static final String ADDRESS = "/team/reports";

    @Override
    public String title() {
        return "People who report to me";
    }
}
