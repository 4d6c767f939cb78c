package org.onward.composer.model;

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
 * What is recorded about a team: numbers, dates and bands. It contains no names and no notes.
 *
 * @param people the number of members, including the leader
 * @param safety how safe it is to speak; {@link #NEVER_MEASURED} for a team that was never measured
 * @param modules the team's progress on each module that somebody has started
 * @param cameUp when a theme last came up, in a discussion or in a question that the team used
 * @param gatherings the meetings with a sheet or a module, the latest first
 * @param promptHistory what is known about each prompt that the team had
 */
public record TeamFacts(
        LocalDate today,
        int people,
        Safety safety,
        Map<ItemId, ModuleCompletion> modules,
        Map<ThemeId, LocalDate> cameUp,
        List<Gathering> gatherings,
        Map<PromptId, PromptHistory> promptHistory,
        CommitmentCounts commitments) {
    /** The band of a team that never had a pulse survey (rule 1). */
    public static final Safety NEVER_MEASURED = Safety.BUILDING;

    /** The band of a team with too few answers to show (rule 1). */
    public static final Safety SUPPRESSED = Safety.LOW;

    public TeamFacts {
        modules = Map.copyOf(modules);
        cameUp = Map.copyOf(cameUp);
        gatherings = List.copyOf(gatherings);
        promptHistory = Collections.unmodifiableMap(new HashMap<>(
                promptHistory)); // A HashMap finds out faster than Map.copyOf that a key is missing, and rules look up
        // every prompt four times.
    }

    /**
     * The team's progress on a module.
     *
     * @param started how many people have reached any rung
     * @param completed how many people have completed it, under the rules of that day
     * @param committed how many people have made a commitment from it
     * @param lastMet when the team last met to discuss it
     * @param nextMeeting the day on which the team meets next to discuss it, if that is planned
     */
    public record ModuleCompletion(
            int started, int completed, int committed, Optional<LocalDate> lastMet, Optional<LocalDate> nextMeeting) {
        public static final ModuleCompletion NONE = new ModuleCompletion(0, 0, 0, Optional.empty());

        /** Without a planned meeting. */
        public ModuleCompletion(int started, int completed, int committed, Optional<LocalDate> lastMet) {
            this(started, completed, committed, lastMet, Optional.empty());
        }
    }

    /**
     * A meeting of the team.
     *
     * @param modules the modules that it was mostly about
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
     * @param elsewhere how many people of this team had it with another team in the last {@link org.onward.composer.rules.NotHeardElsewhere#DAYS}
     *     days
     * @param unwelcome whether this team skipped it, or said that it fell flat
     */
    public record PromptHistory(Optional<LocalDate> used, int elsewhere, boolean unwelcome) {
        static final PromptHistory NEVER = new PromptHistory(Optional.empty(), 0, false);

        public static PromptHistory on(LocalDate day) {
            return new PromptHistory(Optional.of(day), 0, false);
        }
    }

    /**
     * @param due how many people have a commitment with a check-back due
     * @param atLimit how many people have {@link org.onward.composer.rules.AtMostThreeCommitments#MAX_OPEN} or more open commitments
     */
    public record CommitmentCounts(int due, int atLimit) {
        public static final CommitmentCounts NONE = new CommitmentCounts(0, 0);
    }

    /** A team about which nothing is recorded. */
    public static TeamFacts ofNewTeam(LocalDate today, int people) {
        return new TeamFacts(
                today, people, NEVER_MEASURED, Map.of(), Map.of(), List.of(), Map.of(), CommitmentCounts.NONE);
    }

    public TeamFacts with(Safety other) {
        return new TeamFacts(today, people, other, modules, cameUp, gatherings, promptHistory, commitments);
    }

    public TeamFacts with(CommitmentCounts other) {
        return new TeamFacts(today, people, safety, modules, cameUp, gatherings, promptHistory, other);
    }

    public TeamFacts withModules(Map<ItemId, ModuleCompletion> other) {
        return new TeamFacts(today, people, safety, other, cameUp, gatherings, promptHistory, commitments);
    }

    public TeamFacts withCameUp(Map<ThemeId, LocalDate> other) {
        return new TeamFacts(today, people, safety, modules, other, gatherings, promptHistory, commitments);
    }

    public TeamFacts withGatherings(List<Gathering> other) {
        return new TeamFacts(today, people, safety, modules, cameUp, other, promptHistory, commitments);
    }

    public TeamFacts withPromptHistory(Map<PromptId, PromptHistory> other) {
        return new TeamFacts(today, people, safety, modules, cameUp, gatherings, other, commitments);
    }

    public ModuleCompletion completion(ItemId module) {
        return modules.getOrDefault(module, ModuleCompletion.NONE);
    }

    public PromptHistory promptHistory(PromptId prompt) {
        return promptHistory.getOrDefault(prompt, PromptHistory.NEVER);
    }

    public Optional<LocalDate> lastUsed(PromptId prompt) {
        return promptHistory(prompt).used();
    }

    public Optional<LocalDate> lastCameUp(ThemeId theme) {
        return Optional.ofNullable(cameUp.get(theme));
    }

    /** Modules that people have started and the team has not met to discuss and does not plan to, the most started first. */
    public List<ItemId> undiscussedModules() {
        return modules.entrySet().stream()
                .filter(module -> module.getValue().started() > 0
                        && module.getValue().lastMet().isEmpty()
                        && module.getValue().nextMeeting().isEmpty())
                .sorted(Map.Entry.<ItemId, ModuleCompletion>comparingByValue(
                                Comparator.comparingInt(ModuleCompletion::started))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Themes that last came up two quarters ago or earlier, the oldest first. */
    public List<ThemeId> quietThemes() {
        return cameUp.entrySet().stream()
                .filter(theme ->
                        !theme.getValue().plusDays(Gap.DAYS_UNTIL_QUIET).isAfter(today))
                .sorted(Map.Entry.<ThemeId, LocalDate>comparingByValue()
                        .thenComparing(theme -> theme.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether any meeting of the team is recorded. */
    public boolean hasDiscussedAnything() {
        return !gatherings.isEmpty() || !cameUp.isEmpty();
    }
}
