package org.onward.people.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file says about people is for the person who imports it, and never for a log. */
final class ImportedWordsTest {
    private static final String PERSONAL = "Zed Zero";

    @Test
    void recordsOfAnImportDoNotPrintWhatTheFileSays() {
        StagedRow.CellProblem cell = new StagedRow.CellProblem(PersonField.NAME, ProblemKind.MISSING, PERSONAL);

        assertThat(Stream.of(
                                cell,
                                new StagedRow<>(7, Map.of(PersonField.NAME, PERSONAL), List.of(cell)),
                                new RowProblem(7, "name", ProblemKind.MISSING, Optional.of(PERSONAL), Optional.empty()),
                                new BulkReport.Sample(ChangeCategory.NEW, Optional.of(7), PERSONAL, PERSONAL, PERSONAL))
                        .map(Object::toString))
                .isNotEmpty()
                .noneMatch(printed -> printed.contains(PERSONAL));
    }
}
