package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.team.TeamPage.AssignmentLine;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/** One page of the requests that reached a team or the viewer's direct reports, the newest first. */
public record RequestsPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        RequestFilter.Fields filter,
        List<AssignmentLine> assignments,
        Optional<Paging> pages)
        implements Page {}
