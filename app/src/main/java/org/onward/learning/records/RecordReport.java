package org.onward.learning.records;

import java.util.List;
import org.onward.people.bulk.RowProblem;

/**
 * What an import of mandatory records changes, or has changed. {@code read = created + changed + unchanged + refused}.
 *
 * @param unchanged includes earlier completions of what was completed again
 * @param unknownSubjects each once; their rows are refused, and not among the problems
 */
public record RecordReport(
        int read,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<UnknownSubject> unknownSubjects,
        List<RowProblem> problems,
        int problemCount,
        boolean applied) {
    /** @param name as in the file */
    public record UnknownSubject(String name, int rows, int firstLine) {}

    public boolean changesNothing() {
        return created + changed == 0;
    }
}
