package org.onward.composer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sheet: nothing, one candidate, or two pieces put together.
 *
 * @param mark the claims that it meets, and what it holds of that which a sheet has once at most
 */
record PartialSheet(
        int count,
        int mark,
        int minutes,
        int points,
        @Nullable Candidate one,
        @Nullable PartialSheet left,
        @Nullable PartialSheet right) {
    static final PartialSheet EMPTY = new PartialSheet(0, 0, 0, 0, null, null, null);

    /** How many marks there are. */
    static final int MARKS = 4 << ComposingRules.CLAIMS.size();

    private static final int CHECK_IN = 1;
    private static final int WORKSHOP = 2;
    private static final int ONCE = CHECK_IN | WORKSHOP;

    static PartialSheet of(Candidate candidate) {
        return new PartialSheet(
                1, markOf(candidate), candidate.prompt().minutes(), candidate.points(), candidate, null, null);
    }

    static int markOf(Candidate candidate) {
        int once = (candidate.isCheckIn() ? CHECK_IN : 0) | (candidate.isWorkshop() ? WORKSHOP : 0);
        return candidate.claims() * (ONCE + 1) + once;
    }

    /** Whether a candidate with this mark is one that a sheet has once at most. */
    static boolean isOnce(int mark) {
        return (mark & ONCE) != 0;
    }

    /** Whether the two together would hold something twice that a sheet has once at most. */
    boolean clashesWith(PartialSheet other) {
        return isOnce(mark & other.mark);
    }

    PartialSheet with(PartialSheet other) {
        return new PartialSheet(
                count + other.count,
                mark | other.mark,
                minutes + other.minutes,
                points + other.points,
                null,
                this,
                other);
    }

    int claims() {
        return mark / (ONCE + 1);
    }

    void collect(List<Candidate> into) {
        if (one != null) {
            into.add(one);
        }
        if (left != null && right != null) {
            left.collect(into);
            right.collect(into);
        }
    }
}
