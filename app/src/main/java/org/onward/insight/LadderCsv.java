package org.onward.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.people.TeamId;
import org.onward.web.CsvDownload;

/**
 * The figures as records of text, one per team and module, read in one statement: one consistent picture. The first figures
 * of a record count everybody in the team and below it; those whose names start with {@code members} only its own.
 */
final class LadderCsv {
    private static final List<String> PLACE = List.of("team", "team-id", "parent", "level", "module", "module-id");
    private static final List<String> FIGURES = Stream.concat(
                    Stream.of("people", "not-started"), Stream.of(Rung.values()).map(Rung::word))
            .toList();

    private final Jdbi jdbi;
    private final TeamId team;
    private final Map<ItemId, String> titles;
    private final List<ItemId> modules;

    LadderCsv(Jdbi jdbi, TeamId team, List<LearningModule> modules) {
        this.jdbi = jdbi;
        this.team = team;
        this.titles = modules.stream().collect(Collectors.toMap(LearningModule::id, LearningModule::title));
        this.modules = modules.stream().map(LearningModule::id).toList();
    }

    /** Writes the header and every record, while they are read. */
    void writeTo(Consumer<List<String>> records) {
        records.accept(header());
        jdbi.useTransaction(handle -> {
            try (Stream<ExportedRow> rows = handle.attach(InsightDao.class).export(team, modules)) {
                rows.forEach(row -> records.accept(record(row)));
            }
        });
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(PLACE);
        header.addAll(FIGURES);
        header.add("members");
        FIGURES.stream().skip(1).forEach(figure -> header.add("members-" + figure));
        return header;
    }

    private List<String> record(ExportedRow row) {
        List<String> cells = new ArrayList<>(List.of(
                CsvDownload.text(row.teamName()),
                row.team().toString(),
                CsvDownload.text(row.parentName()),
                String.valueOf(row.level()),
                CsvDownload.text(titles.getOrDefault(row.module(), "")),
                row.module().value()));
        add(cells, row.all());
        add(cells, row.own());
        return cells;
    }

    private static void add(List<String> cells, RungCounts counts) {
        cells.add(String.valueOf(counts.people()));
        cells.add(String.valueOf(counts.notStarted()));
        for (Rung rung : Rung.values()) {
            cells.add(String.valueOf(counts.on(rung)));
        }
    }
}
