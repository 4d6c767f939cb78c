package org.onward.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.audit.AuditTrail;
import org.onward.content.MandatorySubject;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.records.RecordField;
import org.onward.learning.records.RecordImports;
import org.onward.learning.records.RecordReport;
import org.onward.people.Actor;

/** Mandatory training records come from a file. The latest completion counts, and subjects are those of the content. */
final class RecordsImportTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String HEADER = "Employee number,Subject,Completed,Expires";
    private static final MandatorySubject SUBJECT =
            ShippedContent.library().subjects().iterator().next();

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-27T09:00:00Z"));
    private final RecordImports imports =
            new RecordImports(database.jdbi(), new AuditTrail(database.jdbi(), clock), clock);

    @BeforeEach
    void importPeople() {
        TestImport.of(database.jdbi(), clock)
                .creatingTeams()
                .apply("Employee number,Name,Team,Post", "1,Ada,Trust,Director", "2,Ben,Trust,Lead");
    }

    @Test
    void recordsAreAddedRenewedAndKept() {
        assertThat(apply(
                        "1,\"%s\",2025-03-03,2026-03-02".formatted(SUBJECT.title()),
                        "2,%s,01/02/2025,".formatted(SUBJECT.id())))
                .satisfies(report -> assertThat(report.created()).isEqualTo(2));

        RecordReport report = apply(
                "1,%s,2024-01-01,".formatted(SUBJECT.id()),
                "1,%s,2026-03-01,2027-02-28".formatted(SUBJECT.id()),
                "2,%s,2025-02-01,".formatted(SUBJECT.id()));

        assertThat(report.read()).isEqualTo(3);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(records()).containsExactly("1 2026-03-01 2027-02-28", "2 2025-02-01 none");
        assertThat(apply("1,%s,2026-03-01,".formatted(SUBJECT.id())).changesNothing())
                .isTrue();
    }

    @Test
    void anUnknownSubjectIsListedOnceAndOtherProblemsByTheirRow() {
        RecordReport report = compare(
                "1,Fire safety,2025-03-03,",
                "2,Fire safety,2025-03-03,",
                "3,%s,2025-03-03,".formatted(SUBJECT.id()),
                "1,%s,2027-03-03,".formatted(SUBJECT.id()),
                "1,%s,2025-03-03,2025-03-01".formatted(SUBJECT.id()),
                "1,,2025-03-03,",
                "1,%s,,".formatted(SUBJECT.id()));

        assertThat(report.unknownSubjects()).containsExactly(new RecordReport.UnknownSubject("Fire safety", 2, 2));
        assertThat(report.problems().stream()
                        .map(problem -> problem.line() + " " + problem.field() + " " + problem.kind()))
                .containsExactly(
                        "4 employee-number UNKNOWN_PERSON",
                        "5 completed DATE_TO_COME",
                        "6 expires DATES_REVERSED",
                        "7 subject MISSING",
                        "8 completed MISSING");
        assertThat(report.refused()).isEqualTo(7);
    }

    @Test
    void aRefusedRowKeepsTheFileFromBeingAppliedUnlessTheGoodOnesAreWanted() {
        String[] rows = {"1,%s,2025-03-03,".formatted(SUBJECT.id()), "7,%s,2025-03-03,".formatted(SUBJECT.id())};

        assertThat(imports.apply(Actor.OPERATOR, file(rows), false).applied()).isFalse();
        assertThat(records()).isEmpty();
        assertThat(imports.apply(Actor.OPERATOR, file(rows), true).applied()).isTrue();
        assertThat(records()).containsExactly("1 2025-03-03 none");
        assertThat(strings("SELECT detail FROM audit_entry WHERE action = 'mandatory records imported'"))
                .containsExactly("read 2, created 1, changed 0, unchanged 0, refused 1");
    }

    private RecordReport apply(String... rows) {
        return imports.apply(Actor.OPERATOR, file(rows), false);
    }

    private RecordReport compare(String... rows) {
        return imports.compare(file(rows));
    }

    private static ImportFile<RecordField> file(String... rows) {
        byte[] content = (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        return RecordsImport.open(
                        () -> new ByteArrayInputStream(content), "records", ShippedContent.library(), read -> {})
                .file();
    }

    private static List<String> records() {
        return strings(
                """
                SELECT concat(employee_number, ' ', completed, ' ', coalesce(expires::text, 'none'))
                FROM mandatory_record JOIN person ON id = person
                ORDER BY 1
                """);
    }

    private static List<String> strings(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
