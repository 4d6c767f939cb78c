package org.onward.people.bulk;

import java.util.List;
import java.util.Map;

/**
 * A row of a file whose cells were read and checked one by one.
 *
 * @param line its first line in the file
 * @param values in normal form: dates as 2026-12-01, codes as words of their field. A blank cell is absent
 * @param problems of single cells; the row will be refused
 */
public record StagedRow<F extends RowField>(int line, Map<F, String> values, List<CellProblem> problems) {
    /** @param value what the cell says, for the person who imports the file; never for a log */
    public record CellProblem(RowField field, ProblemKind kind, String value) {
        /** Leaves out the value, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "CellProblem[" + field.word() + ", " + kind + "]";
        }
    }

    /** Leaves out the values, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "StagedRow[line " + line + "]";
    }
}
