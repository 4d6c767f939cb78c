package org.onward.composer.rules;

import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** A few points at random, so that another seed gives another version, and two questions rarely have equal points. */
public record RandomTieBreak() implements ScoringRule {
    private static final int MAX_POINTS = 4;

    @Override
    public String description() {
        return "";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return (int) Long.remainderUnsigned(
                hash(context.request().seed(), prompt.id().value()), MAX_POINTS);
    }

    /**
     * An FNV-1a hash of the characters that starts from the seed, with the last step of SplitMix64. It gives the same
     * result on every machine.
     */
    public static long hash(long seed, String words) {
        long mixed = seed * 0x9E3779B97F4A7C15L ^ 0xCBF29CE484222325L;
        for (int at = 0; at < words.length(); at++) {
            mixed = (mixed ^ words.charAt(at)) * 0x100000001B3L;
        }
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
