package org.onward.composer.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.SafeEnough;
import org.onward.composer.rules.SheetShape;
import org.onward.content.Prompt;
import org.onward.content.Safety;
import org.onward.text.English;

/** The reasons why a leader's own question cannot be added, and what to do. */
final class OwnQuestionCheck {
    /** The form field with the number of the question that makes room, counted from 1. */
    static final String INSTEAD = "instead";

    private static final String DEPTH = "depth";
    private static final String MINUTES = "minutes";

    private OwnQuestionCheck() {}

    /** What a question of this depth asks about. */
    static String step(int depth) {
        return switch (depth) {
            case 0 -> "a light start";
            case 1 -> "what happens";
            case 2 -> "what it does to people";
            case 3 -> "our own part in it";
            default -> "what we will do";
        };
    }

    static Optional<ChangeResult.Refused> tooDeep(Prompt own, Safety safety) {
        int deepest = SafeEnough.deepest(safety);
        if (own.depth() <= deepest) {
            return Optional.empty();
        }
        return Optional.of(new ChangeResult.Refused(
                DEPTH,
                "That goes deeper than is safe to ask in your team for now. Ask about %s instead."
                        .formatted(step(Math.min(deepest, SheetShape.MAX_MIDDLE_DEPTH)))));
    }

    static ChangeResult.Refused noPosition(Prompt own, List<Candidate> sheet, int time) {
        int most = SheetShape.mostInMiddle(time);
        if (most == 0) {
            return new ChangeResult.Refused(
                    MINUTES,
                    "%d minutes for questions are an opening and a close. Make a longer sheet first.".formatted(time));
        }
        if (sheet.size() - 2 >= most) {
            return new ChangeResult.Refused(
                    INSTEAD,
                    "Between the opening and the close there is room for %d questions. Choose one that yours replaces."
                            .formatted(most));
        }
        long there = sheet.stream()
                .filter(one ->
                        one.position() == SheetPosition.MIDDLE && one.prompt().depth() == own.depth())
                .count();
        if (there >= SheetShape.mostAt(own.depth())) {
            return new ChangeResult.Refused(
                    INSTEAD,
                    "Enough questions on this sheet ask %s already. Choose one of them that yours replaces, or another step."
                            .formatted(step(own.depth())));
        }
        return new ChangeResult.Refused(
                DEPTH,
                "The talk would jump to %s: no question before it leads there. Choose the step before."
                        .formatted(step(own.depth())));
    }

    /** @param replaces whether a question makes room for it already */
    static ChangeResult.Refused tooLong(int over, int time, List<Integer> removableQuestions, boolean replaces) {
        String tooLong = "With it the questions are %s too long for the %d minutes that there are for them. "
                .formatted(English.count(over, "minute"), time);
        if (replaces) {
            return new ChangeResult.Refused(MINUTES, tooLong + "Give it less time, or replace a longer question.");
        }
        if (removableQuestions.isEmpty()) {
            return new ChangeResult.Refused(
                    MINUTES, tooLong + "Give it less time, or make a longer sheet: no single question makes room.");
        }
        return new ChangeResult.Refused(
                INSTEAD,
                tooLong
                        + "Choose question %s to make room, or give it less time."
                                .formatted(either(removableQuestions)));
    }

    private static String either(List<Integer> numbers) {
        return numbers.stream().map(number -> Integer.toString(number)).collect(joining(" or "));
    }
}
