package org.onward.commitment;

import java.util.List;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form for a new commitment. */
public record NewCommitmentPage(
        Link back,
        List<FieldProblem> errors,
        String module,
        String address,
        List<Starter> starters,
        Field whenField,
        Field willField,
        Choices scopeChoices,
        Field reviewOn)
        implements Page {

    /** @param href the address of this form with the starter filled in */
    public record Starter(String when, String will, String scope, String href) {}

    @Override
    public String title() {
        return "Make a commitment";
    }
}
