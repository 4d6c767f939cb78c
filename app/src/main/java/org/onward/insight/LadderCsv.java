package org.onward.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/**
 * The figures as comma-separated values in UTF-8, a row per team and module, written while they are read. The first
 * figures of a row count everybody in the team and below it; those whose names start with {@code members} only its own.
 */
final class LadderCsv implements StreamingOutput {
    static final String TYPE = "text/csv; charset=utf-8";

    private static final List<String> PLACE = List.of("team", "team-id", "parent", "level", "module", "module-id");
    private static final List<String> FIGURES = Stream.concat(
                    Stream.of("people", "not-started"), Stream.of(Rung.values()).map(Rung::word))
            .toList();
    /** What a spreadsheet would take for the start of a formula. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

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

    @Override
    public void write(OutputStream output) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        csv.writeRecord(header());
        jdbi.useTransaction(handle -> {
            try (Stream<ExportedRow> rows = handle.attach(InsightDao.class).export(team, modules)) {
                rows.forEach(row -> csv.writeRecord(record(row)));
            }
        });
        csv.flush();
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
                text(row.teamName()),
                row.team().toString(),
                text(row.parentName()),
                String.valueOf(row.level()),
                text(titles.getOrDefault(row.module(), "")),
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

    /** Text that somebody wrote, made harmless for spreadsheets by an apostrophe in front. */
    static String text(String written) {
        return !written.isEmpty() && STARTS_OF_FORMULAS.indexOf(written.charAt(0)) >= 0 ? "'" + written : written;
    }
}
