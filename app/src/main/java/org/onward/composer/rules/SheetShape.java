package org.onward.composer.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Format;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.Safety;

/**
 * The shape of a sheet (rule 3): one opening of depth 0 or 1, up to five middle questions of depth 1 to 3, and one
 * close of depth 4. From the opening through the middle the depth never falls, and rises by at most one at a time. The
 * stages (what, so what, now what) follow the depth, because each depth allows only its own stages. There is at most
 * one check-in and at most one workshop.
 *
 * <p>The limits for one depth and for workshops are our own. Without them the fullest hour had four of the hardest
 * questions in a row, or three workshops on the worst possible result.
 */
public final class SheetShape {
    static final String DESCRIPTION =
            "One opening, then up to five questions that go deeper one step at a time, then one close with something to do.";

    /** Formats that rearrange the room and take a quarter of an hour. */
    public static final Set<Format> WORKSHOPS = Set.of(Format.TRIZ, Format.TROIKA);

    static final int MAX_OPENING_DEPTH = 1;
    public static final int MAX_MIDDLE_DEPTH = Prompt.COMMIT - 1;
    static final int MAX_IN_MIDDLE = 5;

    private SheetShape() {}

    /** The most middle questions at one depth from 1 to {@link #MAX_MIDDLE_DEPTH}. */
    public static int mostAt(int depth) {
        return depth == MAX_MIDDLE_DEPTH ? 2 : 3;
    }

    /** The most questions at one depth on a whole sheet. The opening has depth 0 or 1, and the close is the deepest. */
    static int mostOnSheetAt(int depth) {
        return depth >= 1 && depth <= MAX_MIDDLE_DEPTH ? mostAt(depth) : 1;
    }

    /** The smallest sheet has only an opening and a close (rule 4). */
    public static int mostInMiddle(int minutes) {
        return minutes <= ComposingRequest.MIN_MINUTES ? 0 : MAX_IN_MIDDLE;
    }

    /** The positions that a prompt may have. */
    public static List<SheetPosition> positionsFor(Prompt prompt, Safety safety) {
        if (!isStaged(prompt)) {
            return List.of();
        }
        List<SheetPosition> positions = new ArrayList<>(2);
        boolean isCheckIn = prompt.conditions().asks() == QuestionType.CHECK_IN;
        if (prompt.depth() <= MAX_OPENING_DEPTH && !isCheckIn && SafeEnough.mayOpen(prompt, safety)) {
            positions.add(SheetPosition.OPENING);
        }
        if (prompt.depth() >= 1 && prompt.depth() <= (isCheckIn ? 1 : MAX_MIDDLE_DEPTH)) {
            positions.add(SheetPosition.MIDDLE);
        }
        if (prompt.depth() == Prompt.COMMIT) {
            positions.add(SheetPosition.CLOSE);
        }
        return positions;
    }

    /** Whether the stage suits the depth, so that stages never go back as the depth rises. */
    private static boolean isStaged(Prompt prompt) {
        return switch (prompt.stage()) {
            case WHAT -> prompt.depth() <= 2;
            case SO_WHAT -> prompt.depth() == 2 || prompt.depth() == MAX_MIDDLE_DEPTH;
            case NOW_WHAT -> prompt.depth() >= MAX_MIDDLE_DEPTH;
        };
    }
}
