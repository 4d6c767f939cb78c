package org.onward.discussion;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that corrects the attendance of a closed session. */
public record CorrectPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        String when,
        String until,
        RegisterFields.Register register)
        implements Page {

    @Override
    public String title() {
        return "Correct who was there";
    }
}
