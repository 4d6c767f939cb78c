package org.onward.composer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sheet: nothing, one candidate, or two pieces put together.
 *
 * @param mark the claims that it meets, doubled, and one more if it holds a check-in
 */
record Part(
        int count,
        int mark,
        int minutes,
        int points,
        @Nullable Candidate one,
        @Nullable Part left,
        @Nullable Part right) {
    static final Part EMPTY = new Part(0, 0, 0, 0, null, null, null);

    /** How many marks there are. */
    static final int MARKS = 2 << Rules.CLAIMS.size();

    private static final int CHECK_IN = 1;

    static Part of(Candidate candidate) {
        return new Part(1, markOf(candidate), candidate.prompt().minutes(), candidate.points(), candidate, null, null);
    }

    static int markOf(Candidate candidate) {
        return candidate.claims() * 2 + (candidate.isCheckIn() ? CHECK_IN : 0);
    }

    static boolean isCheckIn(int mark) {
        return (mark & CHECK_IN) != 0;
    }

    /** Whether the two would check in twice. */
    boolean clashesWith(Part other) {
        return isCheckIn(mark & other.mark);
    }

    Part with(Part other) {
        return new Part(
                count + other.count,
                mark | other.mark,
                minutes + other.minutes,
                points + other.points,
                null,
                this,
                other);
    }

    int claims() {
        return mark / 2;
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
