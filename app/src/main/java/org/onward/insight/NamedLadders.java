package org.onward.insight;

import java.util.List;
import org.onward.content.LearningModule;
import org.onward.web.PageNumber;

/** One page of people with their progress on a module. */
record NamedLadders(
        TeamRow team,
        boolean membersOnly,
        LearningModule module,
        NameFilter filter,
        PageNumber page,
        List<NamedProgressRow> rows) {
    /** The number of people on all pages. */
    int total() {
        return rows.get(0).total();
    }

    /** The people on this page. */
    List<NamedProgressRow> people() {
        return rows.stream().filter(row -> row.person().isPresent()).toList();
    }
}
