package org.onward.prompts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.PromptId;
import org.onward.content.ThemeId;

/**
 * What this team has and has not done, as far as anybody recorded it. Numbers and dates only: no names, no reflections.
 *
 * @param people those who meet when the team meets: its members and its leader
 * @param modules how far the team is on each module that somebody has started
 * @param cameUp when a theme last came up, in a discussion or in a question that the team used
 * @param used when a prompt was last run, printed or shared; a sheet that was only looked at does not count
 * @param peopleWithDueCommitments how many people of the team have a commitment that waits for a check-back
 */
public record TeamFacts(
        LocalDate today,
        int people,
        Map<ItemId, Standing> modules,
        Map<ThemeId, LocalDate> cameUp,
        Map<PromptId, LocalDate> used,
        int peopleWithDueCommitments) {

    public TeamFacts {
        modules = Map.copyOf(modules);
        cameUp = Map.copyOf(cameUp);
        used = Map.copyOf(used);
    }

    /**
     * How far the team is on a module.
     *
     * @param started how many of the team are on any rung of it
     * @param committed how many of the team have made a commitment from it
     * @param lastMet when the team last met to discuss it
     */
    public record Standing(int started, int committed, Optional<LocalDate> lastMet) {
        static final Standing NONE = new Standing(0, 0, Optional.empty());
    }

    /** A team of which nothing is recorded. */
    public static TeamFacts ofNewTeam(LocalDate today, int people) {
        return new TeamFacts(today, people, Map.of(), Map.of(), Map.of(), 0);
    }

    Standing standing(ItemId module) {
        return modules.getOrDefault(module, Standing.NONE);
    }

    Optional<LocalDate> lastUsed(PromptId prompt) {
        return Optional.ofNullable(used.get(prompt));
    }

    Optional<LocalDate> lastCameUp(ThemeId theme) {
        return Optional.ofNullable(cameUp.get(theme));
    }

    /** Whether the team ever talked, as far as anybody recorded it. */
    boolean haveTalked() {
        return !cameUp.isEmpty() || !used.isEmpty();
    }
}
