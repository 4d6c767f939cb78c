package org.onward.commitment;

import java.util.List;
import org.onward.web.Page;

/** The viewer's commitments: proposals, open ones and closed ones. */
public record CommitmentsPage(List<CommitmentLine> proposals, List<CommitmentLine> open, List<CommitmentLine> past)
        implements Page {
    /** @param state the state in words, such as "Check-back on 8 December 2026" */
    public record CommitmentLine(String href, String when, String will, String item, String state, boolean due) {}

    @Override
    public String title() {
        return "My commitments";
    }
}
