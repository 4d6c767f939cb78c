package org.onward.prompts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.PromptId;
import org.onward.content.Rung;
import org.onward.content.ThemeId;
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
    private final Supplier<Library> library;

    TeamFactsReader(PromptSheetDao sheets, People people, Learning learning, Supplier<Library> library) {
        this.sheets = sheets;
        this.people = people;
        this.learning = learning;
        this.library = library;
    }

    TeamFacts of(TeamId team, LocalDate today) {
        List<Person> circle = people.circle(team);
        Map<ItemId, TeamFacts.Standing> modules =
                standings(learning.of(circle.stream().map(Person::id).toList()));
        Map<PromptId, LocalDate> used = used(team);
        return new TeamFacts(today, circle.size(), modules, cameUp(modules, used), used, 0);
    }

    private Map<ItemId, TeamFacts.Standing> standings(List<Progress> progress) {
        return progress.stream()
                .filter(held -> library.get().module(held.item()).isPresent())
                .collect(Collectors.groupingBy(
                        Progress::item, Collectors.collectingAndThen(Collectors.toList(), TeamFactsReader::standing)));
    }

    private static TeamFacts.Standing standing(Collection<Progress> progress) {
        Optional<LocalDate> lastDiscussed = progress.stream()
                .flatMap(held -> held.discussed().stream())
                .map(LondonTime::date)
                .reduce(LATER);
        return new TeamFacts.Standing(
                holding(progress, Rung.EXPLORED),
                holding(progress, Rung.DISCUSSED),
                holding(progress, Rung.COMMITTED),
                lastDiscussed);
    }

    private static int holding(Collection<Progress> progress, Rung rung) {
        return (int) progress.stream().filter(held -> held.holds(rung)).count();
    }

    private Map<PromptId, LocalDate> used(TeamId team) {
        return sheets.used(team).stream()
                .collect(Collectors.toMap(LastUse::prompt, last -> LondonTime.date(last.used()), LATER));
    }

    /** A theme comes up when a module about it is discussed, and when a question about it is used. */
    private Map<ThemeId, LocalDate> cameUp(Map<ItemId, TeamFacts.Standing> modules, Map<PromptId, LocalDate> used) {
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        modules.forEach((module, standing) -> standing.lastDiscussed()
                .ifPresent(day -> library.get().module(module).map(LearningModule::themes).orElse(List.of()).stream()
                        .forEach(theme -> cameUp.merge(theme, day, LATER))));
        used.forEach((prompt, day) ->
                library.get().prompt(prompt).ifPresent(known -> cameUp.merge(known.theme(), day, LATER)));
        return cameUp;
    }
}
