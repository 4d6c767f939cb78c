package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** For who missed a session: what the team talked about, and the same questions to think through alone. */
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
