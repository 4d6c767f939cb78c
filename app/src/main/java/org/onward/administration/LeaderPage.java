package org.onward.administration;

import java.util.List;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that makes somebody the leader of a team. */
public record LeaderPage(
        List<Link> trail, List<FieldProblem> errors, String title, String details, String person, Choices team)
        implements Page {}
