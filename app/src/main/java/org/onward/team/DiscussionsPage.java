package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.team.TeamPage.SessionLine;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/** One page of a team's sessions, the newest first. */
public record DiscussionsPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String address,
        Choices module,
        Choices state,
        boolean isFiltered,
        List<SessionLine> sessions,
        Optional<Paging> pages)
        implements Page {}
