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
 * Writes the figures as CSV records, one per team and module. One SQL statement reads them all, so they are consistent. The
 * first figures count the team and all teams below it, each person once, on the highest rung. The columns that start with
 * {@code members} count only the team's own members. The columns that contain {@code held} count each person on every rung
 * that they hold.
 */
final class LadderCsv {
    private static final List<String> TEAM_COLUMNS =
            List.of("team", "team-id", "parent", "level", "module", "module-id");
    private static final List<Rung> RUNGS = List.of(Rung.values());
    private static final List<String> COUNT_COLUMNS = Stream.concat(
                    Stream.of("people", "not-started"), RUNGS.stream().map(Rung::word))
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

    /** Writes the header, then each record as it is read. */
    void writeTo(Consumer<List<String>> records) {
        records.accept(header());
        jdbi.useTransaction(handle -> {
            try (Stream<ExportedRow> rows = handle.attach(InsightDao.class).export(team, modules)) {
                rows.forEach(row -> records.accept(record(row)));
            }
        });
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(TEAM_COLUMNS);
        header.addAll(COUNT_COLUMNS);
        header.add("members");
        COUNT_COLUMNS.stream().skip(1).forEach(figure -> header.add("members-" + figure));
        RUNGS.forEach(rung -> header.add("held-" + rung.word()));
        RUNGS.forEach(rung -> header.add("members-held-" + rung.word()));
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
        RUNGS.forEach(rung -> cells.add(String.valueOf(row.all().holding(rung))));
        RUNGS.forEach(rung -> cells.add(String.valueOf(row.own().holding(rung))));
        return cells;
    }

    private static void add(List<String> cells, RungCounts counts) {
        cells.add(String.valueOf(counts.people()));
        cells.add(String.valueOf(counts.notStarted()));
        RUNGS.forEach(rung -> cells.add(String.valueOf(counts.highest(rung))));
    }
}
