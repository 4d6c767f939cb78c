package org.onward.prompts.feedback;

import org.onward.content.PromptId;

/**
 * The figures of a prompt over all teams. Each team counts once, with its last outcome. Figures exist only for prompts
 * that enough teams used.
 *
 * @param teams the number of teams that used it
 * @param isRated whether enough teams noted an outcome; otherwise the four counts are 0
 */
public record PromptFigures(
        PromptId prompt, int teams, boolean isRated, int worked, int allRight, int fellFlat, int skipped) {
    /** The fewest teams for which figures are shown. */
    public static final int MIN_TEAMS = 11;
}
