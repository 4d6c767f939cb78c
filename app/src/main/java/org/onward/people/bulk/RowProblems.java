package org.onward.people.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.RowCopy;
import org.onward.people.bulk.StagedRow.CellProblem;
import org.onward.text.EnumWords;

/**
 * The rows of a file in a temporary table, and their problems in the table {@code row_problem}. Both last until the end of the
 * transaction, in which all calls have to be made.
 */
public final class RowProblems {
    /** More are counted, and not listed. */
    public static final int MAX_LISTED = 1_000;

    private static final String FIELD_END = "\u001f";
    private static final String PROBLEM_END = "\u001e";

    private final Jdbi jdbi;
    private final ProblemsDao dao;

    public RowProblems(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.dao = jdbi.onDemand(ProblemsDao.class);
    }

    /**
     * Copies the rows into a table with the columns {@code line}, {@code problems}, one for each field, and perhaps another one.
     *
     * @param extra the name of the other column, and its value for each row
     */
    public <F extends RowField> void stage(
            String table, RowSource<F> file, List<F> fields, Optional<ExtraColumn> extra) {
        dao.create();
        List<String> columns = Stream.of(
                        Stream.of("line", "problems"),
                        extra.stream().map(ExtraColumn::name),
                        fields.stream().map(field -> field.word().replace('-', '_')))
                .flatMap(names -> names)
                .toList();
        jdbi.useHandle(handle -> RowCopy.into(handle, table, columns, rows -> file.read(copyTo(rows, fields, extra))));
        dao.addCellProblems(table);
        dao.index();
    }

    /** A column whose values do not come from the file. */
    public record ExtraColumn(String name, Supplier<String> value) {}

    private static <F extends RowField> Consumer<StagedRow<F>> copyTo(
            RowCopy rows, List<F> fields, Optional<ExtraColumn> extra) {
        return row -> {
            List<Optional<String>> values = new ArrayList<>(fields.size() + 3);
            values.add(Optional.of(Integer.toString(row.line())));
            values.add(inOneText(row.problems()));
            extra.ifPresent(column -> values.add(Optional.of(column.value().get())));
            fields.forEach(field -> values.add(Optional.ofNullable(row.values().get(field))));
            rows.add(values);
        };
    }

    public int countRefused() {
        return dao.countRefused();
    }

    /** @param without kinds that are reported in another way */
    public int count(List<ProblemKind> without) {
        return dao.count(without);
    }

    /** The first {@link #MAX_LISTED}, in the order of their lines. */
    public List<RowProblem> first(List<ProblemKind> without) {
        return dao.problems(without, MAX_LISTED);
    }

    /** PostgreSQL takes it apart again. */
    private static Optional<String> inOneText(List<CellProblem> problems) {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(problems.stream()
                        .map(problem -> String.join(
                                FIELD_END,
                                problem.field().word(),
                                EnumWords.wordOf(problem.kind()),
                                withoutEnds(problem.value())))
                        .collect(Collectors.joining(PROBLEM_END)));
    }

    private static String withoutEnds(String value) {
        return value.replace(FIELD_END, " ").replace(PROBLEM_END, " ");
    }
}
