package org.onward.composer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onward.content.ItemId;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.Scope;
import org.onward.content.ThemeId;

/**
 * What this team has and has not done, as far as anybody recorded it. Numbers, dates and bands only: no names, no notes.
 *
 * @param people those who meet when the team meets: its members and its leader
 * @param safety how safe it is to speak; a team that was never measured is {@link #NEVER_MEASURED}
 * @param modules how far the team is on each module that somebody has started
 * @param cameUp when a theme last came up, in a discussion or in a question that the team used
 * @param gatherings the latest first: what the team talked about when it met with a sheet or a module
 * @param asked how the team fared with each prompt that it had
 */
public record TeamFacts(
        LocalDate today,
        int people,
        Safety safety,
        Map<ItemId, ModuleCompletion> modules,
        Map<ThemeId, LocalDate> cameUp,
        List<Gathering> gatherings,
        Map<PromptId, PromptHistory> asked,
        CommitmentCounts promises) {
    /** The band of a team that no pulse has asked (rule 1). */
    public static final Safety NEVER_MEASURED = Safety.BUILDING;

    /** The band of a team whose answers were too few to show (rule 1). */
    public static final Safety SUPPRESSED = Safety.LOW;

    public TeamFacts {
        modules = Map.copyOf(modules);
        cameUp = Map.copyOf(cameUp);
        gatherings = List.copyOf(gatherings);
        asked = Collections.unmodifiableMap(new HashMap<>(asked)); // quick to say no, four times for every prompt
    }

    /**
     * How far the team is on a module.
     *
     * @param started how many of the team are on any rung of it
     * @param completed how many of the team have completed it, each under the rule of that day
     * @param committed how many of the team have made a commitment from it
     * @param lastMet when the team last met to discuss it
     */
    public record ModuleCompletion(int started, int completed, int committed, Optional<LocalDate> lastMet) {
        static final ModuleCompletion NONE = new ModuleCompletion(0, 0, 0, Optional.empty());
    }

    /**
     * One time when the team talked.
     *
     * @param modules those that it was mostly about
     */
    public record Gathering(LocalDate on, Set<ThemeId> themes, Set<Scope> scopes, Set<ItemId> modules) {
        public Gathering {
            themes = Set.copyOf(themes);
            scopes = Set.copyOf(scopes);
            modules = Set.copyOf(modules);
        }

        public Gathering(LocalDate on, Set<ThemeId> themes, Set<Scope> scopes) {
            this(on, themes, scopes, Set.of());
        }
    }

    /**
     * @param used when this team last ran, printed or shared it
     * @param elsewhere how many of this team had it with another team in the last {@link NotHeardElsewhere#DAYS} days
     * @param unwelcome whether this team skipped it, or said that it fell flat
     */
    public record PromptHistory(Optional<LocalDate> used, int elsewhere, boolean unwelcome) {
        static final PromptHistory NEVER = new PromptHistory(Optional.empty(), 0, false);

        public static PromptHistory on(LocalDate day) {
            return new PromptHistory(Optional.of(day), 0, false);
        }
    }

    /**
     * @param due how many people of the team have a commitment that waits for a check-back
     * @param full how many people of the team have {@link AtMostThreeCommitments#MOST} open commitments or more
     */
    public record CommitmentCounts(int due, int full) {
        public static final CommitmentCounts NONE = new CommitmentCounts(0, 0);
    }

    /** A team of which nothing is recorded. */
    public static TeamFacts ofNewTeam(LocalDate today, int people) {
        return new TeamFacts(
                today, people, NEVER_MEASURED, Map.of(), Map.of(), List.of(), Map.of(), CommitmentCounts.NONE);
    }

    public TeamFacts with(Safety other) {
        return new TeamFacts(today, people, other, modules, cameUp, gatherings, asked, promises);
    }

    public TeamFacts with(CommitmentCounts other) {
        return new TeamFacts(today, people, safety, modules, cameUp, gatherings, asked, other);
    }

    public TeamFacts withModules(Map<ItemId, ModuleCompletion> other) {
        return new TeamFacts(today, people, safety, other, cameUp, gatherings, asked, promises);
    }

    public TeamFacts withCameUp(Map<ThemeId, LocalDate> other) {
        return new TeamFacts(today, people, safety, modules, other, gatherings, asked, promises);
    }

    public TeamFacts withGatherings(List<Gathering> other) {
        return new TeamFacts(today, people, safety, modules, cameUp, other, asked, promises);
    }

    public TeamFacts withAsked(Map<PromptId, PromptHistory> other) {
        return new TeamFacts(today, people, safety, modules, cameUp, gatherings, other, promises);
    }

    public ModuleCompletion standing(ItemId module) {
        return modules.getOrDefault(module, ModuleCompletion.NONE);
    }

    PromptHistory asked(PromptId prompt) {
        return asked.getOrDefault(prompt, PromptHistory.NEVER);
    }

    Optional<LocalDate> lastUsed(PromptId prompt) {
        return asked(prompt).used();
    }

    Optional<LocalDate> lastCameUp(ThemeId theme) {
        return Optional.ofNullable(cameUp.get(theme));
    }

    /** Modules that people have started and the team has not met to discuss: those first that most have started. */
    public List<ItemId> waiting() {
        return modules.entrySet().stream()
                .filter(module -> module.getValue().started() > 0
                        && module.getValue().lastMet().isEmpty())
                .sorted(Map.Entry.<ItemId, ModuleCompletion>comparingByValue(
                                Comparator.comparingInt(ModuleCompletion::started))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Themes that came up once, and then not for two quarters: the longest ago first. */
    public List<ThemeId> quiet() {
        return cameUp.entrySet().stream()
                .filter(theme ->
                        !theme.getValue().plusDays(Gap.DAYS_UNTIL_QUIET).isAfter(today))
                .sorted(Map.Entry.<ThemeId, LocalDate>comparingByValue()
                        .thenComparing(theme -> theme.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the team ever talked, as far as anybody recorded it. */
    public boolean haveTalked() {
        return !gatherings.isEmpty() || !cameUp.isEmpty();
    }
}
