package org.onward.composer.rules;

import java.util.Set;
import org.onward.content.Format;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/**
 * Rule 1: how deep the questions go depends on how safe it is to speak in the team. The deepest question is of depth 1
 * for low safety, 2 for building, 3 for good and 4 for high. With low safety there is also nothing sensitive, no round
 * in which everybody is called on, and the opening is in writing or in pairs. The close is exempt, because it asks
 * people only for a commitment of their own.
 */
public record SafeEnough() implements EligibilityRule {
    private static final Set<Format> QUIET = Set.of(Format.SILENT_WRITE, Format.PAIRS);

    @Override
    public String description() {
        return "No question goes deeper than is safe in your team. A team that was never asked stays gentle.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        Safety safety = context.facts().safety();
        if (prompt.conditions().leastSafety().compareTo(safety) > 0) {
            return false;
        }
        boolean isOpening = prompt.depth() <= SheetShape.MAX_OPENING_DEPTH;
        boolean isExposing =
                safety == Safety.LOW && (prompt.risk() == Prompt.Risk.SENSITIVE || prompt.format() == Format.ROUND);
        return !isExposing && (prompt.depth() == Prompt.COMMIT || isOpening || prompt.depth() <= deepest(safety));
    }

    public static int deepest(Safety safety) {
        return switch (safety) {
            case LOW -> 1;
            case BUILDING -> 2;
            case GOOD -> 3;
            case HIGH -> Prompt.COMMIT;
        };
    }

    /** Whether a prompt may be the opening: with low safety it must be answered in writing or in pairs. */
    static boolean mayOpen(Prompt prompt, Safety safety) {
        return safety != Safety.LOW || QUIET.contains(prompt.format());
    }
}
