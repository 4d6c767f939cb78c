package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form for an assignment to a team, or to people in it. */
public record AskPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        Choices item,
        Choices who,
        Choices people,
        Optional<Choices> includeSubteams,
        Field reason,
        Field completeBy)
        implements Page {
    @Override
    public String title() {
        return "Ask to follow up";
    }
}
