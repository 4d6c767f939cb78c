package org.onward.commitment;

import java.util.List;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that changes the latest answer to a check-back.
 *
 * @param rungGoes whether the answer is so new that "not yet" takes its rung back
 */
public record ChangeAnswerPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String when,
        String will,
        String answeredOn,
        Choices answer,
        Field words,
        Field reviewOn,
        String usualNext,
        boolean rungGoes)
        implements Page {
    @Override
    public String title() {
        return "Change your answer";
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "ChangeAnswerPage[" + address + "]";
    }
}
