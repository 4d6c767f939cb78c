package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/** One page of the teams directly below a team. */
public record SubTeamsPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String address,
        Field name,
        Choices order,
        boolean isFiltered,
        List<SubTeamLine> teams,
        Optional<Paging> pages)
        implements Page {
    /** @param leader the name of its leader, if it has one */
    public record SubTeamLine(String name, String href, Optional<String> leader, String people) {}
}
