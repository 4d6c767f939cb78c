package org.onward.prompts.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.TeamFacts.Gathering;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Rung;
import org.onward.content.ThemeId;
import org.onward.learning.RungSetCount;
import org.onward.people.TeamId;
import org.onward.prompts.exclusion.ExclusionReport;
import org.onward.prompts.moment.TeamMoment;
import org.onward.prompts.moment.TeamMomentId;
import org.onward.web.LondonTime;

/** The recorded facts of one team, converted for composing and suggesting. They are numbers and dates without names. */
public record TeamRecord(
        Library library, TeamId team, LocalDate today, Map<TeamFactRow.FactType, List<TeamFactRow>> rows) {
    /** More than any rule reads. */
    private static final int MAX_GATHERINGS = 4;

    /** From how many days before a moment a module that it forbids is left out. */
    private static final int DAYS_NEAR = 28;

    private static final BinaryOperator<LocalDate> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

    public TeamFacts facts() {
        Map<ItemId, LocalDate> lastDiscussed = days(TeamFactRow.FactType.DISCUSSED);
        Map<PromptId, LocalDate> lastUsed = lastUsed();
        return new TeamFacts(
                today,
                people(TeamFactRow.FactType.PEOPLE),
                TeamFacts.NEVER_MEASURED,
                completions(lastDiscussed),
                cameUp(lastDiscussed, lastUsed),
                gatherings(lastDiscussed),
                histories(lastUsed),
                new TeamFacts.CommitmentCounts(people(TeamFactRow.FactType.DUE), people(TeamFactRow.FactType.FULL)));
    }

    /** The prompts without the withdrawn ones. */
    public PromptBank bank() {
        return PromptBank.of(
                        library,
                        all(TeamFactRow.FactType.WITHDRAWN)
                                .filter(row ->
                                        ExclusionReport.withdrawsPrompt(library, prompt(row.what()), version(row)))
                                .map(row -> prompt(row.what()))
                                .collect(Collectors.toUnmodifiableSet()))
                .without(notNow());
    }

    /** The modules that the team should not talk about, because of what is near or was lately. */
    public Set<ItemId> notNow() {
        Set<Moment> near = upcoming().stream()
                .filter(moment -> !moment.day().isAfter(today.plusDays(DAYS_NEAR)))
                .map(TeamMoment::moment)
                .collect(Collectors.toSet());
        return library.modules().stream()
                .filter(module -> !Collections.disjoint(module.notDuring(), near))
                .map(LearningModule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<ContentVersion> version(TeamFactRow withdrawn) {
        return withdrawn.words().stream().findFirst().map(ContentVersion::new);
    }

    /** The moments that are coming up, and those of the last weeks, by day. */
    public List<TeamMoment> upcoming() {
        return all(TeamFactRow.FactType.MOMENT)
                .map(row -> new TeamMoment(
                        new TeamMomentId(row.id().orElseThrow()),
                        team,
                        row.what(Moment.class),
                        row.day().orElseThrow()))
                .sorted(Comparator.comparing(TeamMoment::day))
                .toList();
    }

    /** How the team met last. */
    public Mode mode() {
        return all(TeamFactRow.FactType.MODE)
                .map(row -> row.what(Mode.class))
                .findFirst()
                .orElse(Mode.IN_ROOM);
    }

    private Stream<TeamFactRow> all(TeamFactRow.FactType kind) {
        return rows.getOrDefault(kind, List.of()).stream();
    }

    private int people(TeamFactRow.FactType kind) {
        return all(kind).mapToInt(TeamFactRow::people).sum();
    }

    /** The day of each module. */
    private Map<ItemId, LocalDate> days(TeamFactRow.FactType kind) {
        return all(kind).collect(Collectors.toMap(row -> new ItemId(row.what()), TeamRecord::day));
    }

    private static LocalDate day(TeamFactRow row) {
        return LondonTime.date(row.at().orElseThrow());
    }

    private static PromptId prompt(String id) {
        return new PromptId(id);
    }

    private Map<ItemId, TeamFacts.ModuleCompletion> completions(Map<ItemId, LocalDate> lastDiscussed) {
        Map<String, List<RungSetCount>> rungSets = Stream.of(TeamFactRow.FactType.RUNGS, TeamFactRow.FactType.COMPLETED)
                .flatMap(this::all)
                .map(this::rungSet)
                .collect(Collectors.groupingBy(group -> group.item().value()));
        Map<ItemId, LocalDate> planned = days(TeamFactRow.FactType.PLANNED);
        return library.modules().stream()
                .collect(Collectors.toMap(
                        LearningModule::id,
                        module -> completion(
                                rungSets.getOrDefault(module.id().value(), List.of()),
                                Optional.ofNullable(lastDiscussed.get(module.id())),
                                Optional.ofNullable(planned.get(module.id())))));
    }

    private RungSetCount rungSet(TeamFactRow row) {
        return new RungSetCount(
                team,
                new ItemId(row.what()),
                row.words().stream().map(Rung::fromString).toList(),
                row.kind() == TeamFactRow.FactType.COMPLETED,
                row.people());
    }

    /** Any rung counts as started: a person can have a later rung without the first. */
    private static TeamFacts.ModuleCompletion completion(
            List<RungSetCount> groups, Optional<LocalDate> lastMet, Optional<LocalDate> nextMeeting) {
        return new TeamFacts.ModuleCompletion(
                count(groups, RungSetCount::hasStarted),
                count(groups, RungSetCount::complete),
                count(groups, group -> group.hasReached(Rung.COMMITTED)),
                lastMet,
                nextMeeting);
    }

    private static int count(List<RungSetCount> groups, Predicate<RungSetCount> which) {
        return groups.stream().filter(which).mapToInt(RungSetCount::people).sum();
    }

    private Map<PromptId, TeamFacts.PromptHistory> histories(Map<PromptId, LocalDate> lastUsed) {
        Set<PromptId> unwelcome = all(TeamFactRow.FactType.UNWELCOME)
                .map(row -> prompt(row.what()))
                .collect(Collectors.toSet());
        Map<PromptId, TeamFacts.PromptHistory> histories = new HashMap<>();
        lastUsed.forEach((prompt, day) ->
                histories.put(prompt, new TeamFacts.PromptHistory(Optional.of(day), 0, unwelcome.contains(prompt))));
        all(TeamFactRow.FactType.ELSEWHERE).forEach(row -> {
            PromptId prompt = prompt(row.what());
            histories.put(
                    prompt,
                    new TeamFacts.PromptHistory(
                            Optional.ofNullable(lastUsed.get(prompt)), row.people(), unwelcome.contains(prompt)));
        });
        return histories;
    }

    /** From sheets that were used, and from the agendas of sessions that were held. */
    private Map<PromptId, LocalDate> lastUsed() {
        Map<PromptId, LocalDate> last = new HashMap<>();
        Stream.concat(all(TeamFactRow.FactType.SHEET), all(TeamFactRow.FactType.RUN))
                .forEach(row -> {
                    LocalDate day = day(row);
                    row.words().forEach(prompt -> last.merge(prompt(prompt), day, LATER));
                });
        return last;
    }

    /** A theme comes up when a module on it is discussed, and when a question on it is used. */
    private Map<ThemeId, LocalDate> cameUp(Map<ItemId, LocalDate> lastDiscussed, Map<PromptId, LocalDate> lastUsed) {
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        lastDiscussed.forEach((module, day) -> library.module(module).stream()
                .flatMap(known -> known.themes().stream())
                .forEach(theme -> cameUp.merge(theme, day, LATER)));
        lastUsed.forEach((prompt, day) -> library.prompt(prompt)
                .filter(TeamRecord::isAboutTheme)
                .ifPresent(known -> cameUp.merge(known.theme(), day, LATER)));
        return cameUp;
    }

    /** Used sheets and discussed modules, the latest first. */
    private List<Gathering> gatherings(Map<ItemId, LocalDate> lastDiscussed) {
        Stream<Gathering> discussions = lastDiscussed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> library.module(entry.getKey()).stream()
                        .map(module -> new Gathering(
                                entry.getValue(), Set.copyOf(module.themes()), Set.of(), Set.of(module.id()))));
        Stream<Gathering> sheets = all(TeamFactRow.FactType.SHEET)
                .sorted(Comparator.comparing((TeamFactRow row) -> row.at().orElseThrow())
                        .reversed()
                        .thenComparing(row -> row.id().orElseThrow()))
                .limit(MAX_GATHERINGS)
                .map(this::gathering);
        return Stream.concat(discussions, sheets)
                .sorted(Comparator.comparing(Gathering::on).reversed())
                .limit(MAX_GATHERINGS)
                .toList();
    }

    private Gathering gathering(TeamFactRow sheet) {
        List<Prompt> prompts = sheet.words().stream()
                .flatMap(id -> library.prompt(prompt(id)).stream())
                .filter(TeamRecord::isAboutTheme)
                .toList();
        return new Gathering(
                day(sheet),
                prompts.stream().map(Prompt::theme).collect(Collectors.toSet()),
                prompts.stream().map(Prompt::scope).collect(Collectors.toSet()),
                library.modules().stream()
                        .map(LearningModule::id)
                        .filter(module -> isAbout(module, prompts))
                        .collect(Collectors.toSet()));
    }

    /** Whether at least half of the questions belong to the module. */
    private static boolean isAbout(ItemId module, List<Prompt> prompts) {
        long belonging = prompts.stream()
                .filter(prompt -> prompt.modules().contains(module))
                .count();
        return belonging > 0 && belonging * 2 >= prompts.size();
    }

    /** Whether the prompt is about a theme. Prompts about commitments can come with every theme. */
    private static boolean isAboutTheme(Prompt prompt) {
        return !prompt.isAboutCommitments();
    }
}
