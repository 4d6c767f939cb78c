package org.onward.composer;

import java.util.Set;
import org.onward.content.Format;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/**
 * Rule 1: how deep a team goes follows how safe it is to speak there. Low: depth 1 at most, nothing sensitive, no round in
 * which each is called on, and the start in writing or in pairs. Building: 2. Good: 3. High: 4. The close is exempt: it is a promise to oneself.
 */
record SafeEnough() implements EligibilityRule {
    private static final Set<Format> QUIET = Set.of(Format.SILENT_WRITE, Format.PAIRS);

    @Override
    public String promise() {
        return "No question goes deeper than is safe in your team. A team that was never asked stays gentle.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        Safety safety = situation.facts().safety();
        if (prompt.conditions().leastSafety().compareTo(safety) > 0) {
            return false;
        }
        boolean isOpening = prompt.depth() <= SheetShape.DEEPEST_OPENING;
        boolean isExposing =
                safety == Safety.LOW && (prompt.risk() == Prompt.Risk.SENSITIVE || prompt.format() == Format.ROUND);
        return !isExposing && (prompt.depth() == Prompt.COMMIT || isOpening || prompt.depth() <= deepest(safety));
    }

    static int deepest(Safety safety) {
        return switch (safety) {
            case LOW -> 1;
            case BUILDING -> 2;
            case GOOD -> 3;
            case HIGH -> Prompt.COMMIT;
        };
    }

    /** Whether a prompt may be the first thing that is said, or had better be written. */
    static boolean mayOpen(Prompt prompt, Safety safety) {
        return safety != Safety.LOW || QUIET.contains(prompt.format());
    }
}
