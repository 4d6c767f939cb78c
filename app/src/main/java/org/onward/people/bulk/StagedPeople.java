package org.onward.people.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Ids;
import org.onward.database.RowCopy;
import org.onward.people.bulk.StagedRow.CellProblem;
import org.onward.text.EnumWords;

/** Copies the rows of a file into {@code staged_person}. */
final class StagedPeople {
    private static final PersonField[] FIELDS = PersonField.values();

    private StagedPeople() {}

    static void copy(Jdbi jdbi, RowSource<PersonField> file) {
        List<String> columns = Stream.concat(
                        Stream.of("line", "new_id", "problems"),
                        Stream.of(FIELDS).map(field -> field.word().replace('-', '_')))
                .toList();
        jdbi.useHandle(handle ->
                RowCopy.into(handle, "staged_person", columns, rows -> file.read(row -> rows.add(values(row)))));
    }

    private static List<Optional<String>> values(StagedRow<PersonField> row) {
        List<Optional<String>> values = new ArrayList<>(FIELDS.length + 3);
        values.add(Optional.of(Integer.toString(row.line())));
        values.add(Optional.of(Ids.next().toString()));
        values.add(problems(row.problems()));
        for (PersonField field : FIELDS) {
            values.add(Optional.ofNullable(row.values().get(field)));
        }
        return values;
    }

    /** The problems in one text: PostgreSQL takes it apart again. */
    static Optional<String> problems(List<CellProblem> problems) {
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(problems.stream()
                .map(problem -> String.join(
                        "\u001f", problem.field().word(), EnumWords.wordOf(problem.kind()), plain(problem.value())))
                .collect(Collectors.joining("\u001e")));
    }

    private static String plain(String value) {
        return value.replace('\u001e', ' ').replace('\u001f', ' ').replace('\u0000', ' ');
    }
}
