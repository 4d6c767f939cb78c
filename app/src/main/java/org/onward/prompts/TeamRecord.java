package org.onward.prompts;

import java.time.LocalDate;
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
import org.onward.composer.Bank;
import org.onward.composer.TeamFacts;
import org.onward.composer.TeamFacts.Asked;
import org.onward.composer.TeamFacts.Gathering;
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
import org.onward.learning.HeldRungs;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/** What was read of one team, and what follows from it: numbers and dates, because whom they belong to stays behind. */
record TeamRecord(Library library, TeamId team, LocalDate today, Map<TeamNote.Kind, List<TeamNote>> notes) {
    /** More than any rule looks back on. */
    private static final int MOST_GATHERINGS = 4;

    private static final BinaryOperator<LocalDate> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

    TeamFacts facts() {
        Map<ItemId, LocalDate> met = met();
        Map<PromptId, LocalDate> lastUsed = lastUsed();
        return new TeamFacts(
                today,
                people(TeamNote.Kind.PEOPLE),
                TeamFacts.NEVER_MEASURED,
                standings(met),
                cameUp(met, lastUsed),
                gatherings(met),
                asked(lastUsed),
                new TeamFacts.Promises(people(TeamNote.Kind.DUE), people(TeamNote.Kind.FULL)));
    }

    /** The prompts that anybody gets at the moment. */
    Bank bank() {
        return Bank.of(
                library,
                all(TeamNote.Kind.WITHDRAWN)
                        .filter(note -> Report.withdraws(library, prompt(note.what()), version(note)))
                        .map(note -> prompt(note.what()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<ContentVersion> version(TeamNote withdrawn) {
        return withdrawn.words().stream().findFirst().map(ContentVersion::new);
    }

    /** What is coming up or just past, the first day first. */
    List<TeamMoment> coming() {
        return all(TeamNote.Kind.MOMENT)
                .map(note -> new TeamMoment(
                        new TeamMomentId(note.id().orElseThrow()),
                        team,
                        note.what(Moment.class),
                        note.day().orElseThrow()))
                .sorted(Comparator.comparing(TeamMoment::day))
                .toList();
    }

    /** How the team met last. */
    Mode mode() {
        return all(TeamNote.Kind.MODE)
                .map(note -> note.what(Mode.class))
                .findFirst()
                .orElse(Mode.IN_ROOM);
    }

    private Stream<TeamNote> all(TeamNote.Kind kind) {
        return notes.getOrDefault(kind, List.of()).stream();
    }

    private int people(TeamNote.Kind kind) {
        return all(kind).mapToInt(TeamNote::people).sum();
    }

    private Map<ItemId, LocalDate> met() {
        return all(TeamNote.Kind.DISCUSSED).collect(Collectors.toMap(note -> new ItemId(note.what()), TeamRecord::day));
    }

    private static LocalDate day(TeamNote note) {
        return LondonTime.date(note.at().orElseThrow());
    }

    private static PromptId prompt(String id) {
        return new PromptId(id);
    }

    private Map<ItemId, TeamFacts.Standing> standings(Map<ItemId, LocalDate> met) {
        Map<String, List<HeldRungs>> held = Stream.of(TeamNote.Kind.RUNGS, TeamNote.Kind.COMPLETED)
                .flatMap(this::all)
                .map(this::held)
                .collect(Collectors.groupingBy(group -> group.item().value()));
        return library.modules().stream()
                .collect(Collectors.toMap(
                        LearningModule::id,
                        module -> standing(
                                held.getOrDefault(module.id().value(), List.of()),
                                Optional.ofNullable(met.get(module.id())))));
    }

    private HeldRungs held(TeamNote note) {
        return new HeldRungs(
                team,
                new ItemId(note.what()),
                note.words().stream().map(Rung::fromString).toList(),
                note.kind() == TeamNote.Kind.COMPLETED,
                note.people());
    }

    /** Started is any rung: each is a fact of its own, and a later one may be held without the first. */
    private static TeamFacts.Standing standing(List<HeldRungs> groups, Optional<LocalDate> lastMet) {
        return new TeamFacts.Standing(
                count(groups, HeldRungs::holdsAny),
                count(groups, HeldRungs::complete),
                count(groups, group -> group.holds(Rung.COMMITTED)),
                lastMet);
    }

    private static int count(List<HeldRungs> groups, Predicate<HeldRungs> which) {
        return groups.stream().filter(which).mapToInt(HeldRungs::people).sum();
    }

    private Map<PromptId, Asked> asked(Map<PromptId, LocalDate> lastUsed) {
        Set<PromptId> unwelcome =
                all(TeamNote.Kind.UNWELCOME).map(note -> prompt(note.what())).collect(Collectors.toSet());
        Map<PromptId, Asked> asked = new HashMap<>();
        lastUsed.forEach(
                (prompt, day) -> asked.put(prompt, new Asked(Optional.of(day), 0, unwelcome.contains(prompt))));
        all(TeamNote.Kind.ELSEWHERE).forEach(note -> {
            PromptId prompt = prompt(note.what());
            asked.put(
                    prompt,
                    new Asked(Optional.ofNullable(lastUsed.get(prompt)), note.people(), unwelcome.contains(prompt)));
        });
        return asked;
    }

    /** From sheets that were used, and from the agendas of sessions that were held. */
    private Map<PromptId, LocalDate> lastUsed() {
        Map<PromptId, LocalDate> last = new HashMap<>();
        Stream.concat(all(TeamNote.Kind.SHEET), all(TeamNote.Kind.RUN)).forEach(note -> {
            LocalDate day = day(note);
            note.words().forEach(prompt -> last.merge(prompt(prompt), day, LATER));
        });
        return last;
    }

    /** A theme comes up when a module about it is discussed, and when a question about it is used. */
    private Map<ThemeId, LocalDate> cameUp(Map<ItemId, LocalDate> met, Map<PromptId, LocalDate> lastUsed) {
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        met.forEach((module, day) -> library.module(module).stream()
                .flatMap(known -> known.themes().stream())
                .forEach(theme -> cameUp.merge(theme, day, LATER)));
        lastUsed.forEach((prompt, day) -> library.prompt(prompt)
                .filter(TeamRecord::isMatter)
                .ifPresent(known -> cameUp.merge(known.theme(), day, LATER)));
        return cameUp;
    }

    /** The latest first: sheets that were used, and modules that were discussed. */
    private List<Gathering> gatherings(Map<ItemId, LocalDate> met) {
        Stream<Gathering> discussions = met.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> library.module(entry.getKey()).stream()
                        .map(module -> new Gathering(
                                entry.getValue(), Set.copyOf(module.themes()), Set.of(), Set.of(module.id()))));
        Stream<Gathering> sheets = all(TeamNote.Kind.SHEET)
                .sorted(Comparator.comparing((TeamNote note) -> note.at().orElseThrow())
                        .reversed()
                        .thenComparing(note -> note.id().orElseThrow()))
                .limit(MOST_GATHERINGS)
                .map(this::gathering);
        return Stream.concat(discussions, sheets)
                .sorted(Comparator.comparing(Gathering::on).reversed())
                .limit(MOST_GATHERINGS)
                .toList();
    }

    private Gathering gathering(TeamNote sheet) {
        List<Prompt> prompts = sheet.words().stream()
                .flatMap(id -> library.prompt(prompt(id)).stream())
                .filter(TeamRecord::isMatter)
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
        long held = prompts.stream()
                .filter(prompt -> prompt.modules().contains(module))
                .count();
        return held > 0 && held * 2 >= prompts.size();
    }

    /** What was talked about: not the promises that any talk may end in. */
    private static boolean isMatter(Prompt prompt) {
        return !prompt.isAboutPromises();
    }
}
