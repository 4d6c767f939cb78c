package org.onward.commitment;

import java.util.List;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that changes an open commitment. */
public record ChangeCommitmentPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        Field whenField,
        Field willField,
        Choices scopeChoices,
        Field reviewOn)
        implements Page {
    @Override
    public String title() {
        return "Change your commitment";
    }
}
