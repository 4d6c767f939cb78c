package org.onward.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onward.content.Format;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.Safety;

/**
 * The shape of a sheet (rule 3): one opening of depth 0 or 1, a middle of up to five of depth 1 to 3, one close of depth 4.
 * From the opening through the middle the depth never falls and never rises by more than one. The stages (what, so what, now
 * what) follow the depth, because each depth takes only its own. At most one question is a check-in, and at most one a workshop.
 *
 * <p>How many may stay at one depth, and that there is one workshop, are our own limits: without them the fullest hour was
 * four of the hardest questions in a row, or three times the worst result by design.
 */
final class SheetShape {
    static final String PROMISE =
            "One opening, then up to five questions that go deeper one step at a time, then one close with something to do.";

    /** Formats that rearrange the room and take a quarter of an hour. */
    static final Set<Format> WORKSHOPS = Set.of(Format.TRIZ, Format.TROIKA);

    static final int DEEPEST_OPENING = 1;
    static final int DEEPEST_MIDDLE = Prompt.COMMIT - 1;
    static final int MOST_IN_MIDDLE = 5;

    private SheetShape() {}

    /** How many questions of the middle may stand at a depth from 1 to {@link #DEEPEST_MIDDLE}. */
    static int mostAt(int depth) {
        return depth == DEEPEST_MIDDLE ? 2 : 3;
    }

    /** The smallest sheet is an opening and a close (rule 4). */
    static int mostInMiddle(int minutes) {
        return minutes <= ComposingRequest.LEAST_MINUTES ? 0 : MOST_IN_MIDDLE;
    }

    /** The places in which a prompt may stand. */
    static List<SheetPosition> placesFor(Prompt prompt, Safety safety) {
        if (!isStaged(prompt)) {
            return List.of();
        }
        List<SheetPosition> places = new ArrayList<>(2);
        boolean isCheckIn = prompt.conditions().asks() == QuestionType.CHECK_IN;
        if (prompt.depth() <= DEEPEST_OPENING && !isCheckIn && SafeEnough.mayOpen(prompt, safety)) {
            places.add(SheetPosition.OPENING);
        }
        if (prompt.depth() >= 1 && prompt.depth() <= (isCheckIn ? 1 : DEEPEST_MIDDLE)) {
            places.add(SheetPosition.MIDDLE);
        }
        if (prompt.depth() == Prompt.COMMIT) {
            places.add(SheetPosition.CLOSE);
        }
        return places;
    }

    /** Whether a prompt of this depth has a stage with which the stages of a sheet never fall. */
    private static boolean isStaged(Prompt prompt) {
        return switch (prompt.stage()) {
            case WHAT -> prompt.depth() <= 2;
            case SO_WHAT -> prompt.depth() == 2 || prompt.depth() == DEEPEST_MIDDLE;
            case NOW_WHAT -> prompt.depth() >= DEEPEST_MIDDLE;
        };
    }
}
