package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that closes a session. */
public record ClosePage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        String when,
        Optional<String> early,
        Optional<Choices> heldEarly,
        List<RegisterFields.RegisterRow> people,
        Field themes,
        List<ProposalFields> proposals)
        implements Page {

    @Override
    public String title() {
        return "Close the discussion";
    }

    /** The fields for one commitment. */
    public record ProposalFields(int number, Choices owner, Field whenField, Field willField, Choices scope) {}
}
