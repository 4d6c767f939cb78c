package org.onward.composer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.OneSubject;

/**
 * A part of a sheet: empty, one candidate, or two parts together. It is a binary tree, so that joining copies no list.
 *
 * @param off how many of its questions are on another subject than the sheet
 * @param signature the requirements that it meets and the at-most-once types that it contains, as bits
 */
record PartialSheet(
        int count,
        int off,
        int signature,
        int minutes,
        int points,
        @Nullable Candidate candidate,
        @Nullable PartialSheet left,
        @Nullable PartialSheet right) {
    static final PartialSheet EMPTY = new PartialSheet(0, 0, 0, 0, 0, null, null, null);

    /** The number of signatures. */
    static final int SIGNATURES = 4 << ComposingRules.REQUIREMENTS.size();

    private static final int CHECK_IN = 1;
    private static final int WORKSHOP = 2;
    private static final int AT_MOST_ONCE = CHECK_IN | WORKSHOP;

    static PartialSheet of(Candidate candidate) {
        return new PartialSheet(
                1,
                candidate.isOffSubject() ? 1 : 0,
                signatureOf(candidate),
                candidate.prompt().minutes(),
                candidate.points(),
                candidate,
                null,
                null);
    }

    static int signatureOf(Candidate candidate) {
        int limitedTypes = (candidate.isCheckIn() ? CHECK_IN : 0) | (candidate.isWorkshop() ? WORKSHOP : 0);
        return candidate.requirementsMet() * (AT_MOST_ONCE + 1) + limitedTypes;
    }

    /** Whether a part with this signature contains something that a sheet may contain only once. */
    static boolean isAtMostOnce(int signature) {
        return (signature & AT_MOST_ONCE) != 0;
    }

    /** Whether both parts contain something that a sheet may contain only once. */
    boolean clashesWith(PartialSheet other) {
        return isAtMostOnce(signature & other.signature);
    }

    PartialSheet with(PartialSheet other) {
        return new PartialSheet(
                count + other.count,
                off + other.off,
                signature | other.signature,
                minutes + other.minutes,
                points + other.points,
                null,
                this,
                other);
    }

    /** The number of questions that count for {@link OneSubject}. */
    private int counted() {
        return count - (signature & CHECK_IN);
    }

    /** The rank of a sheet of these two parts, see {@link ComposingRules#rank}. */
    int rankWith(PartialSheet other) {
        return ComposingRules.rank(
                (signature | other.signature) / (AT_MOST_ONCE + 1), counted() + other.counted(), off + other.off);
    }

    /** The minutes of a sheet of these two parts, see {@link OneSubject#comparedMinutes}. */
    int comparedMinutesWith(PartialSheet other) {
        return OneSubject.comparedMinutes(minutes + other.minutes, counted() + other.counted(), off + other.off);
    }

    void collect(List<Candidate> into) {
        if (candidate != null) {
            into.add(candidate);
        }
        if (left != null && right != null) {
            left.collect(into);
            right.collect(into);
        }
    }
}
