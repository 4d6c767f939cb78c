package org.onward.people.bulk;

import java.util.List;
import java.util.Optional;

/**
 * What an import changes, or has changed. {@code read = created + changed + unchanged + refused}; {@code changed} includes who
 * moved, left by their row, and returned.
 *
 * @param read the rows of the file
 * @param moved to another team
 * @param left whose row says that they left
 * @param absent who leave because a complete file does not name them
 * @param comparable the people who may be absent: those with an employee number who work here
 * @param teams that are created, as paths from the top
 * @param withoutLeader teams whose leader leaves
 * @param withoutAdministrator parts of the tree that nobody administers any more
 * @param refusal why nothing can be applied as it is
 */
public record BulkReport(
        int read,
        int created,
        int changed,
        int unchanged,
        int refused,
        int moved,
        int left,
        int returned,
        int absent,
        int comparable,
        List<String> teams,
        List<Sample> samples,
        List<RowProblem> problems,
        int problemCount,
        int withoutLeader,
        int withoutAdministrator,
        Optional<Refusal> refusal,
        boolean applied) {
    /** Why an import is not applied. */
    public enum Refusal {
        /** Rows have problems, and it was not said that the others are to be applied. */
        PROBLEMS,
        /** More than a tenth of the people would leave because a complete file does not name them. */
        MANY_ABSENT
    }

    BulkReport applied(int withoutLeader, int withoutAdministrator) {
        return new BulkReport(
                read,
                created,
                changed,
                unchanged,
                refused,
                moved,
                left,
                returned,
                absent,
                comparable,
                teams,
                samples,
                problems,
                problemCount,
                withoutLeader,
                withoutAdministrator,
                refusal,
                true);
    }

    public boolean changesNothing() {
        return created + changed + absent == 0;
    }

    /** @param detail such as "from Digital to Estates" */
    public record Sample(
            ChangeCategory category, Optional<Integer> line, String employeeNumber, String name, String detail) {
        /** Leaves out the person, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "Sample[" + category + line.map(number -> ", line " + number).orElse("") + "]";
        }
    }
}
