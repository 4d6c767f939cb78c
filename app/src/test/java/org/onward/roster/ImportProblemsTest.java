package org.onward.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.database.TestDatabase;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.BulkReport.Refusal;

/** Every row with a problem is refused with its line and field; nothing is guessed. */
final class ImportProblemsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String HEADER = "Employee number,Name,Email,Team,Line manager number,Post,Status,Last day";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-27T09:00:00Z"));
    private final TestImport file = TestImport.of(database.jdbi(), clock);

    @BeforeEach
    void importSomePeople() {
        BulkReport report = file.creatingTeams()
                .apply(
                        HEADER,
                        "1,Ada North,ada@x.invalid,Trust,,Director,,",
                        "2,Ben South,ben@x.invalid,Trust > Digital > Support,1,Lead,,",
                        "3,Cy East,,Trust > Estates > Support,1,Lead,,");
        assertThat(report.applied()).isTrue();
    }

    @Test
    void cellsThatCannotBeReadAreNamedWithTheirLine() {
        assertProblems(
                List.of(
                        "2 employee-number missing",
                        "3 last-day not-a-date",
                        "4 status unknown-code",
                        "5 email not-an-email",
                        "6 name formula",
                        "7 name too-long",
                        "8 name refused-character",
                        "9 employee-number number-of-cells",
                        "10 last-day left-before-today"),
                ",Somebody,,Trust,,Clerk,,",
                "1,,,,,,,31/02/2026",
                "1001,A,,Trust,,Clerk,asleep,",
                "1002,B,no address,Trust,,Clerk,,",
                "1003,=1+1,,Trust,,Clerk,,",
                "1004," + "x".repeat(201) + ",,Trust,,Clerk,,",
                "1005,A\u202eB,,Trust,,Clerk,,",
                "1006,A,,Trust,,Clerk,",
                "2,,,,,,active,2026-11-01");
    }

    @Test
    void somebodyNewNeedsANameAPostAndATeam() {
        assertProblems(List.of("2 name missing", "2 post missing", "2 team missing"), "9,,,,,,,");
    }

    @Test
    void numbersAndAddressesAreUnique() {
        assertProblems(
                List.of(
                        "2 employee-number duplicate-number 3",
                        "3 employee-number duplicate-number 2",
                        "4 email duplicate-email 5",
                        "5 email duplicate-email 4",
                        "6 email email-in-use"),
                "9,A,,Trust,,Clerk,,",
                "9,B,,Trust,,Clerk,,",
                "10,C,same@x.invalid,Trust,,Clerk,,",
                "11,D,SAME@x.invalid,Trust,,Clerk,,",
                "12,E,ADA@x.invalid,Trust,,Clerk,,");
    }

    @Test
    void teamsAreFoundByAPathThatOnlyOneFits() {
        assertProblems(
                List.of("2 team unknown-team", "3 team ambiguous-team"),
                "9,A,,Nowhere,,Clerk,,",
                "10,B,,Support,,Clerk,,",
                "11,C,,digital > support,,Clerk,,");
    }

    @Test
    void teamsAreCreatedOnlyBelowTheTopAndOnlyWhenAsked() {
        BulkReport report = file.creatingTeams()
                .goodRows()
                .apply(HEADER, "9,A,,Elsewhere > New,,Clerk,,", "10,B,,Trust > New > Newer,,Clerk,,");

        assertThat(TestImport.problems(report)).containsExactly("2 team unknown-team");
        assertThat(report.teams()).containsExactly("Trust > New", "Trust > New > Newer");
    }

    @Test
    void teamCodesAndPathsHaveToAgree() {
        String header = "Employee number,Name,Post,Team code,Team";
        assertThat(file.creatingTeams()
                        .apply(header, "9,A,Clerk,T9,Trust > Nine")
                        .applied())
                .isTrue();

        assertThat(TestImport.problems(file.compare(
                        header,
                        "10,B,Clerk,T9,",
                        "11,C,Clerk,T9,Trust > Digital",
                        "12,D,Clerk,T8,Trust > Nine",
                        "13,E,Clerk,T7,")))
                .containsExactly("3 team team-differs", "4 team team-differs", "5 team-code unknown-team");
    }

    @Test
    void lineManagersAreKnownAndStay() {
        assertProblems(
                List.of(
                        "2 line-manager unknown-manager",
                        "3 line-manager own-manager",
                        "5 line-manager manager-not-here",
                        "6 name missing",
                        "7 line-manager unknown-manager"),
                "9,A,,Trust,77,Clerk,,",
                "10,B,,Trust,10,Clerk,,",
                "2,,,,,,left,",
                "11,C,,Trust,2,Clerk,,",
                "12,,,Trust,,Clerk,,",
                "13,D,,Trust,12,Clerk,,");
    }

    @Test
    void aCircleOfManagersIsRefusedAndTheRestIsNot() {
        assertProblems(
                List.of("2 line-manager manager-cycle", "3 line-manager manager-cycle", "4 line-manager manager-cycle"),
                "1,,,,3,,,",
                "9,A,,Trust,1,Clerk,,",
                "3,,,,9,,,",
                "10,B,,Trust,2,Clerk,,",
                "11,C,,Trust,10,Clerk,,");
    }

    @Test
    void nothingIsAppliedWhileRowsHaveProblemsUnlessTheGoodOnesAreWanted() {
        String[] lines = {HEADER, "9,A,,Trust,,Clerk,,", "10,,,Trust,,Clerk,,"};

        BulkReport refused = file.apply(lines);
        assertThat(refused.refusal()).contains(Refusal.PROBLEMS);
        assertThat(count()).isEqualTo(3);

        BulkReport applied = file.goodRows().apply(lines);
        assertThat(applied.applied()).isTrue();
        assertThat(applied.read())
                .isEqualTo(applied.created() + applied.changed() + applied.unchanged() + applied.refused());
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void aCompleteFileWithARowWithoutNumberLetsNobodyLeave() {
        BulkReport report = file.complete().goodRows().compare(HEADER, "1,,,,,,,", ",Ben South,,,,,,");

        assertThat(report.absent()).isZero();
    }

    private void assertProblems(List<String> expected, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        BulkReport report = file.compare(lines);
        assertThat(TestImport.problems(report)).containsExactlyElementsOf(expected);
        assertThat(report.read())
                .isEqualTo(report.created() + report.changed() + report.unchanged() + report.refused());
        assertThat(report.problems()).allSatisfy(problem -> {
            String words = problem.kind().words() + problem.kind().fix();
            problem.value().filter(value -> value.length() > 2).ifPresent(value -> assertThat(words)
                    .doesNotContain(value));
        });
    }

    private static int count() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM person")
                .mapTo(Integer.class)
                .one());
    }
}
