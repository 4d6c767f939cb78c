package org.onward.people.bulk;

import java.util.Optional;

/**
 * Why a row is refused.
 *
 * @param field the word of the field, for which the profile knows the column
 * @param value what the cell says; shown to the person who imports the file, and never logged
 * @param otherLine the row that it contradicts
 */
public record RowProblem(
        int line, String field, ProblemKind kind, Optional<String> value, Optional<Integer> otherLine) {
    /** Leaves out the value, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "RowProblem[line " + line + ", " + field + ", " + kind + "]";
    }
}
