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
        Starters.Replaced replaced,
        Field whenField,
        Field willField,
        Choices scopeChoices,
        Field reviewOn)
        implements Page {

    /** @param number of the starter, from 1 */
    public record Starter(int number, String when, String will, String scope) {}

    @Override
    public String title() {
        return "Make a commitment";
    }
}
