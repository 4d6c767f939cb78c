package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that moves a session. With warnings it is shown once more. The user may then send it unchanged.
 *
 * @param agenda what happens to the agenda
 * @param keep confirms the time that the warnings are about
 * @param which the choice between the two instants of a local time that occurs twice when the clocks go back
 */
public record MovePage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        String when,
        String agenda,
        List<String> warnings,
        Optional<Link> better,
        Optional<String> keep,
        Field date,
        Field time,
        Optional<Choices> which,
        Choices minutes,
        Choices mode,
        Field reason)
        implements Page {

    @Override
    public String title() {
        return "Move the discussion";
    }
}
