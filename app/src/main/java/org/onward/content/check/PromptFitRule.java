package org.onward.content.check;

import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.Prompt;
import org.onward.content.Safety;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.text.EnumWords;

/**
 * Warns when the fields of a prompt contradict each other, because the composer would use the prompt wrongly. A
 * commitment belongs to the stage "now what". The format 1-2-4-all needs four people and twelve minutes (Lipmanowicz
 * and McCandless, Liberating Structures). A deep or sensitive prompt needs a safe team, see {@link Safety#forDepth}.
 */
final class PromptFitRule implements ContentRule {
    private static final int MINUTES_FOR_ALL = 12;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        content.prompts().values().forEach(prompt -> {
            ProblemLocation location = new ProblemLocation(content.fileOf(prompt), prompt.id() + ".", problems);
            checkStage(prompt, location);
            checkFormat(prompt, location);
            checkSafety(prompt, location);
        });
    }

    private record ProblemLocation(String file, String prefix, ProblemCollector problems) {
        void warn(String field, String found, String fix) {
            problems.warning(file, prefix + field, found, fix);
        }
    }

    private static void checkStage(Prompt prompt, ProblemLocation location) {
        if (prompt.depth() == Prompt.COMMIT && prompt.stage() != Prompt.Stage.NOW_WHAT) {
            location.warn(
                    "stage",
                    EnumWords.wordOf(prompt.stage()) + " at depth 4",
                    "Write now-what: a close ends in a promise.");
        }
    }

    private static void checkFormat(Prompt prompt, ProblemLocation location) {
        if (prompt.format() != Format.ONE_TWO_FOUR_ALL) {
            return;
        }
        if (prompt.sizes().contains(GroupSize.FROM_2_TO_3)) {
            location.warn("sizes", "2-3 with 1-2-4-all", "Leave out 2-3: it takes four people and more.");
        }
        if (prompt.minutes() < MINUTES_FOR_ALL) {
            location.warn(
                    "minutes",
                    "%d minutes for 1-2-4-all".formatted(prompt.minutes()),
                    "Give it at least %d, or choose another format.".formatted(MINUTES_FOR_ALL));
        }
    }

    private static void checkSafety(Prompt prompt, ProblemLocation location) {
        Safety least = prompt.conditions().leastSafety();
        Safety forDepth = Safety.forDepth(prompt.depth());
        if (least.compareTo(forDepth) < 0) {
            location.warn(
                    "safety",
                    "%s at depth %d".formatted(EnumWords.wordOf(least), prompt.depth()),
                    "Write %s or higher, or make the question less deep.".formatted(EnumWords.wordOf(forDepth)));
        } else if (prompt.risk() == Prompt.Risk.SENSITIVE && least == Safety.LOW) {
            location.warn(
                    "safety",
                    "low for a sensitive prompt",
                    "Write safety: building, or higher. Where it is unsafe to speak, nobody asks this.");
        }
    }
}
