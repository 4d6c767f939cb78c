package org.onward.team;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.learning.LadderSummary;
import org.onward.learning.RungWords;
import org.onward.team.TeamPage.Cell;
import org.onward.team.TeamPage.ModuleColumn;
import org.onward.team.TeamPage.ModuleCounts;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** The progress of several people on the modules that one of them was asked for or has started. */
final class TeamProgress {
    /** The maximum number of columns beside the names. With more, a page is wider than a screen. */
    private static final int MAX_COLUMNS = 6;

    private record CountedModule(LearningModule module, ItemCountRow counts) {}

    private final List<CountedModule> modules;
    private final List<LearningModule> columns;

    /** @param chosen the only module to show beside the names; without it, the first ones */
    TeamProgress(Library library, List<ItemCountRow> items, Optional<ItemId> chosen) {
        this.modules = modules(library, items);
        this.columns = chosen.flatMap(library::module).map(List::of).orElseGet(() -> modules.stream()
                .map(CountedModule::module)
                .limit(MAX_COLUMNS)
                .toList());
    }

    /** Modules that somebody was asked for first, the newest request first, then the others in the order of the library. */
    private static List<CountedModule> modules(Library library, List<ItemCountRow> items) {
        Stream<ItemId> asked =
                items.stream().filter(row -> row.lastAsked().isPresent()).map(ItemCountRow::item);
        return Stream.concat(asked, library.modules().stream().map(LearningModule::id))
                .distinct()
                .flatMap(item -> library.module(item).stream())
                .flatMap(module -> items.stream()
                        .filter(row -> row.item().equals(module.id()))
                        .map(row -> new CountedModule(module, row)))
                .toList();
    }

    boolean isEmpty() {
        return modules.isEmpty();
    }

    List<LearningModule> all() {
        return modules.stream().map(CountedModule::module).toList();
    }

    List<ModuleColumn> columns() {
        return columns.stream()
                .map(module -> new ModuleColumn(module.title(), "/modules/" + module.id()))
                .toList();
    }

    /** The number of modules without a column. They are in the filter and in the table of counts. */
    int withoutColumn() {
        return Math.max(0, modules.size() - columns.size());
    }

    /** @param members the number of people whom the rows count */
    List<ModuleCounts> counts(int members) {
        return modules.stream().map(counted -> counts(counted, members)).toList();
    }

    private static ModuleCounts counts(CountedModule counted, int members) {
        List<Integer> people = counted.counts().people();
        int known = people.stream().mapToInt(Integer::intValue).sum();
        return new ModuleCounts(
                counted.module().title(),
                RungWords.begun(known - people.get(0), members),
                Math.max(0, members - known),
                people.get(0),
                people.get(1),
                people.get(2),
                people.get(3),
                people.get(4),
                people.get(5));
    }

    /** {@code 1 complete, 2 begun, asked for 1}; empty if the only column says it. */
    Optional<String> summary(ListedPerson person) {
        if (columns.size() < 2) {
            return Optional.empty();
        }
        List<PersonWorkRow> work = modules.stream()
                .flatMap(counted -> person.on(counted.module().id()).stream())
                .toList();
        int begun = (int) work.stream().filter(PersonWorkRow::hasBegun).count();
        int complete =
                (int) work.stream().filter(row -> row.completed().isPresent()).count();
        int asked = work.size() - begun;
        List<String> parts = Stream.of(
                        complete == 0 ? "" : complete + " complete",
                        begun == complete ? "" : (begun - complete) + " begun",
                        asked == 0 ? "" : "asked for " + asked)
                .filter(part -> !part.isEmpty())
                .toList();
        return Optional.of(parts.isEmpty() ? "Not asked" : English.capitalised(String.join(", ", parts)));
    }

    List<Cell> cells(ListedPerson person) {
        return columns.stream()
                .map(module -> new Cell(module.title(), ladder(person.on(module.id()))))
                .toList();
    }

    /** Who has not begun is shown with what was asked of them, without a judgement. */
    private static LadderSummary ladder(Optional<PersonWorkRow> work) {
        return work.filter(PersonWorkRow::hasBegun)
                .map(row -> LadderSummary.of(row.progress()))
                .orElseGet(() -> LadderSummary.notBegun(work.flatMap(PersonWorkRow::completeBy)
                        .map(day -> "Asked for " + LondonTime.day(day))
                        .orElse("Not asked")));
    }
}
