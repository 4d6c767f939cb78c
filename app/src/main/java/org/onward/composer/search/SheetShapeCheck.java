package org.onward.composer.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.SheetShape;
import org.onward.content.PromptId;

/** Checks whether questions in a given order have a valid {@link SheetShape}. */
public final class SheetShapeCheck {
    private SheetShapeCheck() {}

    /** Checks the shape and the time. See {@link #hasShape} for the largest step. */
    static boolean fits(List<Candidate> sheet, int minutes, int largestStep) {
        return minutesOf(sheet) <= minutes && hasShape(sheet, minutes, largestStep);
    }

    static int minutesOf(List<Candidate> sheet) {
        return sheet.stream()
                .mapToInt(candidate -> candidate.prompt().minutes())
                .sum();
    }

    /**
     * Checks the shape alone. The minutes decide how many middle questions are allowed.
     *
     * @param largestStep by how much the depth may rise at once: 1, or more after a leader dropped the question between
     */
    static boolean hasShape(List<Candidate> sheet, int minutes, int largestStep) {
        return isFramed(sheet)
                && sheet.size() - 2 <= SheetShape.mostInMiddle(minutes)
                && deepensStepByStep(sheet, largestStep)
                && hasNoRepeats(sheet);
    }

    private static boolean isFramed(List<Candidate> sheet) {
        for (int index = 0; index < sheet.size(); index++) {
            if (sheet.get(index).position() != positionAt(index, sheet.size())) {
                return false;
            }
        }
        return sheet.size() >= 2;
    }

    /** The position of the question at an index, counted from 0. */
    public static SheetPosition positionAt(int index, int size) {
        if (index == 0) {
            return SheetPosition.OPENING;
        }
        return index == size - 1 ? SheetPosition.CLOSE : SheetPosition.MIDDLE;
    }

    /** By how much the depth rises at once at most, before the close; at least 1. */
    static int largestStep(List<Candidate> sheet) {
        return IntStream.range(1, sheet.size() - 1)
                .map(index -> sheet.get(index).prompt().depth()
                        - sheet.get(index - 1).prompt().depth())
                .reduce(1, Math::max);
    }

    private static boolean deepensStepByStep(List<Candidate> sheet, int largestStep) {
        int[] atDepth = new int[SheetShape.MAX_MIDDLE_DEPTH + 1];
        for (int index = 1; index < sheet.size(); index++) {
            Candidate before = sheet.get(index - 1);
            Candidate candidate = sheet.get(index);
            if (candidate.prompt().stage().compareTo(before.prompt().stage()) < 0) {
                return false;
            }
            if (candidate.position() == SheetPosition.MIDDLE) {
                int depth = candidate.prompt().depth();
                int step = depth - before.prompt().depth();
                atDepth[depth]++;
                if (step < 0 || step > largestStep || atDepth[depth] > SheetShape.mostAt(depth)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasNoRepeats(List<Candidate> sheet) {
        Set<PromptId> ids = new HashSet<>();
        int workshops = 0;
        for (int index = 0; index < sheet.size(); index++) {
            Candidate candidate = sheet.get(index);
            workshops += candidate.isWorkshop() ? 1 : 0;
            boolean asksTooLate = candidate.isCheckIn() && index != 1;
            if (asksTooLate || !ids.add(candidate.prompt().id())) {
                return false;
            }
        }
        return workshops <= 1;
    }
}
