package org.onward.team;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.LadderSummary;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.team.TeamPage.Cell;
import org.onward.team.TeamPage.ModuleColumn;

/** The progress of several people on the modules that one of them was assigned or has started. */
final class TeamProgress {
    private final Map<PersonId, Map<ItemId, Progress>> progress = new HashMap<>();
    private final List<LearningModule> modules;

    TeamProgress(Library library, List<ItemId> assignments, List<Progress> all) {
        all.forEach(itemProgress -> progress.computeIfAbsent(itemProgress.person(), person -> new HashMap<>())
                .put(itemProgress.item(), itemProgress));
        this.modules = modules(library, assignments, all);
    }

    /** Assigned modules first, the newest assignment first, then started modules in the order of the library. */
    private static List<LearningModule> modules(Library library, List<ItemId> assignments, List<Progress> all) {
        Set<ItemId> started = Set.copyOf(all.stream()
                .filter(itemProgress -> itemProgress.highestRung().isPresent())
                .map(Progress::item)
                .toList());
        return Stream.concat(
                        assignments.stream(),
                        library.modules().stream().map(LearningModule::id).filter(started::contains))
                .distinct()
                .flatMap(item -> library.module(item).stream())
                .toList();
    }

    Progress progressOf(PersonId person, ItemId item) {
        return Optional.ofNullable(progress.getOrDefault(person, Map.of()).get(item))
                .orElseGet(() -> Progress.notStarted(person, item));
    }

    List<ModuleColumn> columns(List<Member> people) {
        return modules.stream().map(module -> column(module, people)).toList();
    }

    List<Cell> cells(PersonId person) {
        return modules.stream()
                .map(module -> new Cell(module.title(), LadderSummary.of(progressOf(person, module.id()))))
                .toList();
    }

    private ModuleColumn column(LearningModule module, List<Member> people) {
        Map<Rung, Integer> counts = new EnumMap<>(Rung.class);
        List<Member> notStarted = new ArrayList<>();
        for (Member person : people) {
            progressOf(person.id(), module.id())
                    .highestRung()
                    .ifPresentOrElse(rung -> counts.merge(rung, 1, Integer::sum), () -> notStarted.add(person));
        }
        return new ModuleColumn(
                module.title(),
                "/modules/" + module.id(),
                notStarted.size(),
                counts.getOrDefault(Rung.EXPLORED, 0),
                counts.getOrDefault(Rung.REFLECTED, 0),
                counts.getOrDefault(Rung.DISCUSSED, 0),
                counts.getOrDefault(Rung.COMMITTED, 0),
                counts.getOrDefault(Rung.FOLLOWED_THROUGH, 0));
    }
}
