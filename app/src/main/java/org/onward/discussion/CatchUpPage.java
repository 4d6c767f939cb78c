package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The page for an invited person who missed a session: its themes, and the same questions to work through alone. */
public record CatchUpPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String module,
        String moduleHref,
        String heldOn,
        String facilitator,
        Optional<String> caseHtml,
        List<String> themes,
        List<String> questions,
        Field minutes,
        Optional<String> doneOn)
        implements Page {

    @Override
    public String title() {
        return "Catch up on a discussion";
    }
}
