package org.onward.commitment;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Page;

/**
 * The viewer's commitments: proposals, open ones, closed ones and withdrawn ones.
 *
 * @param restorable those that were withdrawn or discarded within a day
 */
public record CommitmentsPage(
        List<FieldProblem> errors,
        List<CommitmentLine> proposals,
        List<CommitmentLine> open,
        List<CommitmentLine> past,
        List<CommitmentLine> withdrawn,
        List<Restorable> restorable)
        implements Page {
    /** @param state the state in words, such as "Check-back on 8 December 2026" */
    public record CommitmentLine(String href, String when, String will, String item, String state, boolean due) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentLine[" + href + "]";
        }
    }

    /** @param address the address that brings it back */
    public record Restorable(String address, String when, String will, String what, String until) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "Restorable[" + address + "]";
        }
    }

    @Override
    public String title() {
        return "My commitments";
    }
}
