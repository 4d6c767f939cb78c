package org.onward.team;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * Asks whether a request should be withdrawn and says how many people it concerns.
 *
 * @param people such as "30 people"
 * @param one whether that is one person
 */
public record WithdrawPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String item,
        String people,
        boolean one,
        String askedBy,
        String reason,
        String completeBy)
        implements Page {
    @Override
    public String title() {
        return "Withdraw this request?";
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "WithdrawPage[" + address + "]";
    }
}
