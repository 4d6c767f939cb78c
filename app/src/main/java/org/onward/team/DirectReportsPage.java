package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.team.TeamPage.AssignmentLine;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The progress and requests of the viewer's direct reports in all teams.
 *
 * @param nobody whether the viewer has no direct reports
 * @param people the number of people in words, such as "2 people"
 * @param moreRequests the link to all requests, if there are more
 */
public record DirectReportsPage(
        List<FieldProblem> errors,
        boolean nobody,
        String people,
        PeopleList list,
        List<AssignmentLine> assignments,
        Optional<Link> moreRequests)
        implements Page {
    static final String ADDRESS = "/team/reports";
    static final Link LINK = new Link(ADDRESS, "People who report to me");

    @Override
    public String title() {
        return LINK.text();
    }
}
