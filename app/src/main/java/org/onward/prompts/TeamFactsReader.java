package org.onward.prompts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onward.commitment.Commitments;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.PromptId;
import org.onward.content.Rung;
import org.onward.content.ThemeId;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/** Gathers what is recorded of a team, as numbers and dates: whom they belong to stays behind. */
final class TeamFactsReader {
    private static final BinaryOperator<LocalDate> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

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
        Map<PromptId, LocalDate> used = used(team);
        List<Person> circle = people.circle(team);
        return new TeamFacts(
                today,
                circle.size(),
                standings(team, circle),
                cameUp(team, used),
                used,
                commitments.dueCount(team, today));
    }

    private Map<ItemId, TeamFacts.Standing> standings(TeamId team, List<Person> circle) {
        Map<ItemId, List<Progress>> progress = learning
                .of(circle.stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Progress::item));
        Map<ItemId, LocalDate> lastMet = sessions.lastDiscussed(team);
        return library.get().modules().stream()
                .map(LearningModule::id)
                .collect(Collectors.toMap(module -> module, module -> {
                    List<Progress> held = progress.getOrDefault(module, List.of());
                    return new TeamFacts.Standing(
                            started(held), committed(held), Optional.ofNullable(lastMet.get(module)));
                }));
    }

    /** On any rung: each is a fact of its own, and a later one may be held without the first. */
    private static int started(List<Progress> progress) {
        return (int) progress.stream().filter(held -> held.rung().isPresent()).count();
    }

    private static int committed(List<Progress> progress) {
        return (int)
                progress.stream().filter(held -> held.holds(Rung.COMMITTED)).count();
    }

    /** From sheets that were used, and from the agendas of sessions that were held. */
    private Map<PromptId, LocalDate> used(TeamId team) {
        Map<PromptId, LocalDate> used = new HashMap<>();
        sheets.used(team).forEach(last -> used.merge(last.prompt(), LondonTime.date(last.used()), LATER));
        sessions.promptsRunBy(team, Instant.EPOCH)
                .forEach(run -> used.merge(run.prompt(), LondonTime.date(run.held()), LATER));
        return used;
    }

    /** A theme comes up when a module about it is discussed, and when a question about it is used. */
    private Map<ThemeId, LocalDate> cameUp(TeamId team, Map<PromptId, LocalDate> used) {
        Map<ThemeId, LocalDate> cameUp = new HashMap<>(sessions.lastDiscussedThemes(team));
        used.forEach((prompt, day) ->
                library.get().prompt(prompt).ifPresent(known -> cameUp.merge(known.theme(), day, LATER)));
        return cameUp;
    }
}
