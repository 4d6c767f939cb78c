package org.onward.prompts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.commitment.Commitments;
import org.onward.commitment.OpenCommitments;
import org.onward.composer.KnownElsewhere;
import org.onward.composer.NoFourthPromise;
import org.onward.composer.TeamFacts;
import org.onward.composer.TeamFacts.Gathering;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Rung;
import org.onward.content.ThemeId;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/** Gathers what is recorded of a team, as numbers and dates: whom they belong to stays behind. */
final class TeamFactsReader {
    private static final BinaryOperator<LocalDate> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

    /** More than any rule looks back on. */
    private static final int MOST_GATHERINGS = 4;

    private final PromptSheetDao sheets;
    private final People people;
    private final Learning learning;
    private final Sessions sessions;
    private final Commitments commitments;
    private final Supplier<Library> library;

    TeamFactsReader(
            PromptSheetDao sheets,
            People people,
            Learning learning,
            Sessions sessions,
            Commitments commitments,
            Supplier<Library> library) {
        this.sheets = sheets;
        this.people = people;
        this.learning = learning;
        this.sessions = sessions;
        this.commitments = commitments;
        this.library = library;
    }

    TeamFacts of(TeamId team, LocalDate today) {
        List<PersonId> circle = people.circle(team).stream().map(Person::id).toList();
        Map<PromptId, LocalDate> used = used(team);
        return new TeamFacts(
                today,
                circle.size(),
                TeamFacts.NEVER_MEASURED,
                standings(team, circle),
                cameUp(team, used),
                gatherings(team),
                asked(team, circle, used, today),
                promises(circle, today));
    }

    private Map<ItemId, TeamFacts.Standing> standings(TeamId team, List<PersonId> circle) {
        Map<ItemId, List<Progress>> progress =
                learning.of(circle).stream().collect(Collectors.groupingBy(Progress::item));
        Map<ItemId, LocalDate> lastMet = sessions.lastDiscussed(team);
        return library.get().modules().stream()
                .collect(Collectors.toMap(
                        LearningModule::id,
                        module -> standing(
                                module,
                                progress.getOrDefault(module.id(), List.of()),
                                Optional.ofNullable(lastMet.get(module.id())))));
    }

    /** Started is any rung: each is a fact of its own, and a later one may be held without the first. */
    private static TeamFacts.Standing standing(
            LearningModule module, List<Progress> progress, Optional<LocalDate> lastMet) {
        return new TeamFacts.Standing(
                count(progress, one -> one.rung().isPresent()),
                count(progress, one -> one.completes(module)),
                count(progress, one -> one.holds(Rung.COMMITTED)),
                lastMet);
    }

    private static int count(List<Progress> progress, Predicate<Progress> which) {
        return (int) progress.stream().filter(which).count();
    }

    /** From sheets that were used, and from the agendas of sessions that were held. */
    private Map<PromptId, LocalDate> used(TeamId team) {
        Map<PromptId, LocalDate> used = new HashMap<>();
        sheets.used(team).forEach(last -> used.merge(last.prompt(), LondonTime.date(last.used()), LATER));
        sessions.promptsRunBy(team, Instant.EPOCH)
                .forEach(run -> used.merge(run.prompt(), LondonTime.date(run.held()), LATER));
        return used;
    }

    private Map<PromptId, TeamFacts.Asked> asked(
            TeamId team, List<PersonId> circle, Map<PromptId, LocalDate> used, LocalDate today) {
        Map<PromptId, TeamFacts.Asked> asked = new HashMap<>();
        used.forEach((prompt, day) -> asked.put(prompt, TeamFacts.Asked.on(day)));
        Instant since = today.minusDays(KnownElsewhere.DAYS)
                .atStartOfDay(LondonTime.ZONE)
                .toInstant();
        sheets.elsewhere(team, circle, since)
                .forEach(other -> asked.put(
                        other.prompt(),
                        new TeamFacts.Asked(Optional.ofNullable(used.get(other.prompt())), other.people(), false)));
        return asked;
    }

    /** A theme comes up when a module about it is discussed, and when a question about it is used. */
    private Map<ThemeId, LocalDate> cameUp(TeamId team, Map<PromptId, LocalDate> used) {
        Map<ThemeId, LocalDate> cameUp = new HashMap<>(sessions.lastDiscussedThemes(team));
        used.forEach((prompt, day) -> library.get()
                .prompt(prompt)
                .filter(TeamFactsReader::isMatter)
                .ifPresent(known -> cameUp.merge(known.theme(), day, LATER)));
        return cameUp;
    }

    /** The latest first: sheets that were used, and sessions that were held. */
    private List<Gathering> gatherings(TeamId team) {
        Stream<Gathering> met = sessions.lastDiscussed(team).entrySet().stream()
                .flatMap(entry -> library.get().module(entry.getKey()).stream()
                        .map(module -> new Gathering(entry.getValue(), Set.copyOf(module.themes()), Set.of())));
        Stream<Gathering> asked =
                sheets.latestUsed(team, MOST_GATHERINGS).stream().map(this::gathering);
        return Stream.concat(met, asked)
                .sorted(Comparator.comparing(Gathering::on).reversed())
                .limit(MOST_GATHERINGS)
                .toList();
    }

    private Gathering gathering(PromptSheetDao.UsedSheet sheet) {
        List<Prompt> prompts = sheet.prompts().stream()
                .flatMap(id -> library.get().prompt(id).stream())
                .filter(TeamFactsReader::isMatter)
                .toList();
        return new Gathering(
                LondonTime.date(sheet.used()),
                prompts.stream().map(Prompt::theme).collect(Collectors.toSet()),
                prompts.stream().map(Prompt::scope).collect(Collectors.toSet()));
    }

    /** What a check-in asks about is the commitments, and not its theme. */
    private static boolean isMatter(Prompt prompt) {
        return prompt.conditions().asks() != Prompt.Asks.CHECK_IN;
    }

    private TeamFacts.Promises promises(List<PersonId> circle, LocalDate today) {
        OpenCommitments open = commitments.openAmong(circle, today, NoFourthPromise.MOST);
        return new TeamFacts.Promises(open.due(), open.full());
    }
}
