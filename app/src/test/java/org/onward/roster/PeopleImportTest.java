package org.onward.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.database.TestDatabase;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.BulkReport.Refusal;
import org.onward.people.change.PersonState;
import org.onward.people.change.TestChanges;

/** A file of people is compared and applied. The trust has a top, two directorates, and a team below the first. */
final class PeopleImportTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String HEADER =
            "Employee number,Name,Email,Team,Line manager number,Post,Start date,Status,Last day";

    private static final String[] FIRST = {
        HEADER,
        "1,Ada North,ada@x.invalid,Trust,,Director,,active,",
        "2,Ben South,ben@x.invalid,Trust > Digital,1,Lead,,active,",
        "3,Cy East,cy@x.invalid,Trust > Digital > Support,2,Analyst,,active,",
        "4,Di West,,Trust > Estates,1,Surveyor,,active,",
        "5,Eve Newcomer,eve@x.invalid,Trust > Estates,4,Surveyor,2026-12-01,active,"
    };

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final OrganisationChanges changes = TestChanges.of(database.jdbi(), clock);
    private final TestImport file = TestImport.of(database.jdbi(), clock);

    @BeforeEach
    void importTheFirstFile() {
        BulkReport report = file.creatingTeams().apply(FIRST);
        assertThat(TestImport.problems(report)).isEmpty();
        assertThat(report.applied()).isTrue();
        now = Instant.parse("2026-11-27T09:00:00Z");
    }

    @Test
    void anEmptyOrganisationIsFilledWithItsTeams() {
        assertThat(people())
                .containsExactly(
                        Map.entry("1", "Ada North, Director in Trust, no manager, active"),
                        Map.entry("2", "Ben South, Lead in Digital, manager 1, active"),
                        Map.entry("3", "Cy East, Analyst in Support, manager 2, active"),
                        Map.entry("4", "Di West, Surveyor in Estates, manager 1, active"),
                        Map.entry("5", "Eve Newcomer, Surveyor in no team, no manager, expected"));
        assertThat(sizes()).isEqualTo(Map.of("Trust", 4, "Digital", 2, "Support", 1, "Estates", 1));
        assertThat(posts("2")).containsExactly("Lead in Digital");
        assertThat(posts("5")).containsExactly("Surveyor in Estates");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        List<String> before = dump();

        BulkReport report = file.apply(FIRST);

        assertThat(report.unchanged()).isEqualTo(5);
        assertThat(report.changesNothing()).isTrue();
        assertThat(report.applied()).isFalse();
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void theDryRunSaysWhatApplyingDoesAndChangesNothing() {
        List<String> before = dump();

        BulkReport report = file.compare(
                HEADER,
                "1,Ada North,ada@x.invalid,Trust,,Director,,active,",
                "2,Ben South,ben@x.invalid,Estates,1,Lead,,active,",
                "3,Cy East-Lee,cy@x.invalid,Support,2,Analyst,,active,",
                "4,,,,,,,left,",
                "6,Fay New,fay@x.invalid,Digital,1,Analyst,,active,");

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(3);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.refused()).isZero();
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.left()).isEqualTo(1);
        assertThat(report.samples().stream()
                        .map(sample -> sample.category() + " " + sample.name() + " " + sample.detail()))
                .containsExactlyInAnyOrder(
                        "NEW Fay New to Digital",
                        "MOVED Ben South from Digital to Estates",
                        "CHANGED Cy East-Lee name",
                        "LEFT Di West from Estates");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void peopleMoveLeaveComeBackAndStartWithTheirHistory() {
        file.apply(HEADER, "2,,,Estates,,,,,", "4,,,,,,,left,");
        assertThat(people())
                .containsEntry("2", "Ben South, Lead in Estates, manager 1, active")
                .containsEntry("4", "Di West, Surveyor in no team, no manager, left");
        assertThat(sizes()).isEqualTo(Map.of("Trust", 3, "Digital", 1, "Support", 1, "Estates", 1));
        assertThat(posts("2")).containsExactly("Lead in Digital until now", "Lead in Estates");
        assertThat(posts("4")).containsExactly("Surveyor in Estates until now");

        now = now.plusSeconds(3600);
        BulkReport report = file.apply(HEADER, "4,,,Digital,2,,,active,");
        assertThat(report.returned()).isEqualTo(1);
        assertThat(people()).containsEntry("4", "Di West, Surveyor in Digital, manager 2, active");
        assertThat(sizes()).isEqualTo(Map.of("Trust", 4, "Digital", 2, "Support", 1, "Estates", 1));

        now = Instant.parse("2026-12-01T09:00:00Z");
        changes.planned().run();
        assertThat(people()).containsEntry("5", "Eve Newcomer, Surveyor in Estates, no manager, active");
        assertThat(file.apply(HEADER, "5,,,Estates,,,2026-12-01,active,").changesNothing())
                .isTrue();
    }

    @Test
    void whoLeavesLeadsNobodyAndManagesNobody() {
        changes.teams().appoint(Actor.OPERATOR, team("Digital"), person("2"));
        now = now.plusSeconds(3600);

        BulkReport report = file.apply(HEADER, "2,,,,,,,left,");

        assertThat(report.withoutLeader()).isEqualTo(1);
        assertThat(people()).containsEntry("3", "Cy East, Analyst in Support, no manager, active");
        assertThat(strings("SELECT name FROM team WHERE leader IS NOT NULL")).isEmpty();
        assertThat(strings("SELECT count(*)::text FROM past_team WHERE leader IS NOT NULL"))
                .containsExactly("1");
    }

    @Test
    void aLastDayThatIsToComeIsPlanned() {
        file.apply(HEADER, "3,,,,,,,left,2026-12-24");

        assertThat(changes.details()
                        .require(person("3"), LocalDate.of(2026, 11, 27))
                        .lastDay())
                .contains(LocalDate.of(2026, 12, 24));
        assertThat(changes.details()
                        .require(person("3"), LocalDate.of(2026, 11, 27))
                        .state())
                .isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void aBlankCellKeepsWhatIsKnown() {
        BulkReport report = file.apply(HEADER, "3,,,,,,,,");

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(people()).containsEntry("3", "Cy East, Analyst in Support, manager 2, active");
    }

    @Test
    void aPreferredNameIsShownAndTheOtherKept() {
        file.apply("Employee number,Preferred name", "3,Cyrus Lee");

        assertThat(strings("SELECT name || ', ' || record_name FROM person WHERE employee_number = '3'"))
                .containsExactly("Cyrus Lee, Cy East");
        assertThat(file.apply("Employee number,Name,Preferred name", "3,Cy East,Cyrus Lee")
                        .changesNothing())
                .isTrue();
    }

    @Test
    void peopleExchangeAddresses() {
        BulkReport report = file.apply(HEADER, "2,,cy@x.invalid,,,,,,", "3,,BEN@x.invalid,,,,,,");

        assertThat(report.changed()).isEqualTo(2);
        assertThat(strings("SELECT email FROM person WHERE employee_number IN ('2', '3') ORDER BY employee_number"))
                .containsExactly("cy@x.invalid", "BEN@x.invalid");
    }

    @Test
    void leaveIsDatesWithoutAReason() {
        String header = "Employee number,Leave from,Leave until";
        file.apply(header, "3,2026-11-30,2027-01-31");
        file.apply(header, "3,2026-11-30,2027-02-28");

        assertThat(changes.leave().leaveOf(person("3")).stream()
                        .map(leave -> leave.firstDay() + " " + leave.lastDay().orElseThrow()))
                .containsExactly("2026-11-30 2027-02-28");
        assertThat(TestImport.problems(file.compare(header, "3,2026-12-10,2026-12-12", "2,2026-12-10,2026-12-09")))
                .containsExactly("2 leave-from leave-overlaps", "3 leave-until dates-reversed");
    }

    @Test
    void bandRoleFamilyAndWorkingDaysAreKept() {
        file.apply("Employee number,Role family,Band,Working days", "3,Informatics,Band 6,\"Mon, Wed\"");

        assertThat(
                        strings(
                                "SELECT concat_ws(',', role_family, band, working_days) FROM person WHERE employee_number = '3'"))
                .containsExactly("Informatics,Band 6,5");
    }

    @Test
    void onlyACompleteFileLetsAbsentPeopleLeaveAndManyNeedAConfirmation() {
        String[] shorter = {FIRST[0], FIRST[1], FIRST[2], FIRST[3]};
        assertThat(file.apply(shorter).changesNothing()).isTrue();

        BulkReport refused = file.complete().apply(shorter);
        assertThat(refused.absent()).isEqualTo(1);
        assertThat(refused.refusal()).contains(Refusal.MANY_ABSENT);
        assertThat(file.complete().confirming(2).apply(shorter).applied()).isFalse();
        assertThat(people()).containsEntry("4", "Di West, Surveyor in Estates, manager 1, active");

        assertThat(file.complete().confirming(1).apply(shorter).applied()).isTrue();
        assertThat(people())
                .containsEntry("4", "Di West, Surveyor in no team, no manager, left")
                .containsEntry("5", "Eve Newcomer, Surveyor in no team, no manager, expected");
        assertThat(sizes()).isEqualTo(Map.of("Trust", 3, "Digital", 2, "Support", 1));
    }

    @Test
    void everyChangeOfAPersonIsInTheAudit() {
        file.apply(
                HEADER,
                "2,,,Estates,,,,,",
                "3,Cy Lee,cylee@x.invalid,,4,,,,",
                "4,,,,,Planner,,,",
                "6,Fay,,Trust,1,Clerk,,,");

        assertThat(
                        strings(
                                """
                        SELECT action || ' ' || coalesce(employee_number, '')
                        FROM audit_entry LEFT JOIN person ON person.id = subject
                        WHERE happened > timestamptz '2026-11-21'
                        ORDER BY 1
                        """))
                .containsExactly(
                        "details changed 4",
                        "email address changed 3",
                        "line manager changed 3",
                        "people imported ",
                        "person joined 6",
                        "person moved 2",
                        "person renamed 3");
    }

    private org.onward.people.PersonId person(String number) {
        return changes.details().byEmployeeNumber(number).orElseThrow();
    }

    private org.onward.people.TeamId team(String name) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT id FROM team WHERE name = :name")
                .bind("name", name)
                .mapTo(org.onward.people.TeamId.class)
                .one());
    }

    private static Map<String, String> people() {
        return pairs(
                """
                SELECT person.employee_number AS name,
                    concat(person.name, ', ', person.post, ' in ', coalesce(team.name, 'no team'), ', ',
                        coalesce('manager ' || manager.employee_number, 'no manager'), ', ', person.lifecycle_state) AS value
                FROM person LEFT JOIN team ON team.id = person.team LEFT JOIN person manager ON manager.id = person.line_manager
                """,
                String.class);
    }

    private static Map<String, Integer> sizes() {
        return pairs(
                """
                SELECT name, sum(people)::integer AS value
                FROM team_size JOIN team ON id = team
                GROUP BY name
                HAVING sum(people) <> 0
                """,
                Integer.class);
    }

    private static <T> Map<String, T> pairs(String sql, Class<T> type) {
        Map<String, T> pairs = new TreeMap<>();
        database.jdbi().useHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString("name"), row.getObject("value", type)))
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue())));
        return pairs;
    }

    private List<String> posts(String number) {
        return strings(
                """
                SELECT title || ' in ' || team.name || CASE WHEN until < 'infinity' THEN ' until now' ELSE '' END
                FROM post JOIN team ON team.id = team JOIN person ON person.id = person
                WHERE employee_number = '%s'
                ORDER BY until
                """
                        .formatted(number));
    }

    /** All rows of all tables that an import may write. */
    private static List<String> dump() {
        return strings(
                """
                SELECT person::text FROM person
                UNION ALL SELECT team::text FROM team
                UNION ALL SELECT post::text FROM post
                UNION ALL SELECT team_size::text FROM team_size
                UNION ALL SELECT past_membership::text FROM past_membership
                UNION ALL SELECT person_state_change::text FROM person_state_change
                UNION ALL SELECT audit_entry::text FROM audit_entry
                ORDER BY 1
                """);
    }

    private static List<String> strings(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
