package org.onward.prompts;

import org.onward.content.PromptId;

/**
 * How a prompt fares over all teams: teams are counted, each by the last that it noted. There are figures only where enough
 * teams stand behind them.
 *
 * @param teams how many used it
 * @param isRated whether enough teams noted how it went; else the four counts are no counts
 */
public record PromptFigures(
        PromptId prompt, int teams, boolean isRated, int worked, int allRight, int fellFlat, int skipped) {
    /** Fewer teams than this are not counted out: see the promises about figures. */
    public static final int FEWEST_TEAMS = 11;
}
