package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that plans a session. With warnings it is shown once more. The user may then send it unchanged.
 *
 * @param outside the name of somebody from outside the team, to find them
 * @param found what the search for that name has found, in words
 * @param which the choice between the two instants of a local time that occurs twice when the clocks go back
 */
public record PlanPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        List<AgendaPart> agenda,
        List<String> warnings,
        Optional<Link> better,
        Optional<String> keep,
        Choices module,
        Field date,
        Field time,
        Optional<Choices> which,
        Choices minutes,
        Choices mode,
        Choices facilitator,
        Field outside,
        Optional<String> found)
        implements Page {

    /** A part of the given agenda. */
    public record AgendaPart(String name, int minutes, List<String> questions) {}

    @Override
    public String title() {
        return "Plan a discussion";
    }
}
