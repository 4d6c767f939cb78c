package org.onward.people.bulk;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.TeamId;

/** Compares the staged rows with what is known. A row is good while {@code row_problem} has none of its line. */
interface ComparisonDao {
    /**
     * What each row makes of its person, whether it changes anything or not. A blank cell keeps what is known. A row about somebody
     * who is unknown and has left already makes nothing.
     */
    @SqlUpdate(
            """
            CREATE TEMP TABLE person_difference ON COMMIT DROP AS
            SELECT compared.*,
                coalesce(preferred, on_record) AS name_after,
                CASE WHEN preferred <> on_record THEN on_record END AS record_name_after,
                CASE
                    WHEN state_after = 'active' THEN coalesce(named_team, team_before)
                    WHEN state_after = 'expected' THEN coalesce(named_team, expected_team)
                END AS team_after,
                CASE WHEN state_after = 'expected' THEN coalesce(starts, expected_on_before) END AS expected_on_after,
                CASE WHEN state_after IN ('active', 'expected') THEN coalesce(last_day, last_day_before) END AS last_day_after
            FROM (
                SELECT staged.line, staged.employee_number, coalesce(known.id, staged.new_id) AS person,
                    known.lifecycle_state AS state_before,
                    CASE
                        WHEN known.id IS NULL AND (staged.status = 'left' AND staged.last_day IS NULL OR staged.last_day < :today)
                        THEN 'none'
                        WHEN known.id IS NULL AND staged.starts > :today THEN 'expected'
                        WHEN known.id IS NULL THEN 'active'
                        WHEN staged.last_day < :today OR staged.status = 'left' AND staged.last_day IS NULL THEN 'left'
                        WHEN known.lifecycle_state = 'left' AND (staged.status = 'active' OR NOT :withStatus)
                            AND coalesce(staged.starts, :today) <= :today
                        THEN 'active'
                        ELSE known.lifecycle_state
                    END AS state_after,
                    coalesce(staged.name, known.record_name, known.name) AS on_record,
                    coalesce(staged.preferred_name, CASE WHEN known.record_name IS NOT NULL THEN known.name END) AS preferred,
                    coalesce(staged.email, known.email, '') AS email_after,
                    coalesce(staged.post, known.post) AS post_after,
                    coalesce(staged.role_family, known.role_family) AS role_family_after,
                    coalesce(staged.band, known.band) AS band_after,
                    coalesce(staged.working_days, known.working_days) AS working_days_after,
                    known.team AS team_before,
                    staged_team.team AS named_team,
                    planned.team AS expected_team,
                    staged.line_manager AS manager_number,
                    CASE WHEN staged.line_manager IS NOT NULL THEN coalesce(manager.id, staged_manager.new_id) END AS manager,
                    staged.starts, known.expected_on AS expected_on_before,
                    staged.last_day, known.last_day AS last_day_before,
                    staged.leave_from, staged.leave_until
                FROM staged_person staged
                    LEFT JOIN person known ON known.employee_number = staged.employee_number
                    LEFT JOIN staged_team
                        ON code = coalesce(staged.team_code, '') AND path = coalesce(staged.team, '')
                    LEFT JOIN post planned ON known.lifecycle_state = 'expected' AND planned.person = known.id
                        AND planned.is_primary AND planned.until = 'infinity'
                    LEFT JOIN person manager ON manager.employee_number = staged.line_manager
                    LEFT JOIN staged_person staged_manager ON staged_manager.employee_number = staged.line_manager
                        AND NOT EXISTS (
                            SELECT FROM row_problem
                            WHERE row_problem.line = staged_manager.line AND kind = 'duplicate-number')
                ) compared
            """)
    void compare(LocalDate today, boolean withStatus);

    @SqlUpdate("CREATE INDEX ON person_difference (person)")
    void indexDifference();

    @SqlUpdate("ANALYZE person_difference")
    void analyseDifference();

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind)
            SELECT line, field, 'missing'
            FROM person_difference CROSS JOIN LATERAL (VALUES
                ('name', on_record IS NULL),
                ('post', post_after IS NULL),
                ('team', team_after IS NULL)) AS needed (field, missing)
            WHERE missing AND state_after IN ('active', 'expected') AND employee_number IS NOT NULL
              AND NOT EXISTS (
                  SELECT FROM row_problem WHERE row_problem.line = person_difference.line AND row_problem.field LIKE needed.field || '%')
            """)
    void addMissing();

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT line, 'leave-from', 'leave-overlaps', leave_from::text
            FROM person_difference difference
            WHERE leave_from IS NOT NULL AND state_after = 'active' AND EXISTS (
                SELECT FROM person_leave known
                WHERE known.person = difference.person AND known.first_day <> leave_from
                  AND known.first_day <= coalesce(leave_until, 'infinity') AND known.last_day >= leave_from)
            """)
    void addLeaveProblems();

    /** The people with an employee number who work here and whom the file does not name. */
    @SqlUpdate(
            """
            CREATE TEMP TABLE absent_person ON COMMIT DROP AS
            SELECT person.id AS person
            FROM person
            WHERE :complete AND lifecycle_state = 'active' AND person.employee_number IS NOT NULL
              AND NOT EXISTS (SELECT FROM staged_person staged WHERE staged.employee_number = person.employee_number)
              AND NOT EXISTS (SELECT FROM staged_person WHERE employee_number IS NULL)
            """)
    void findAbsent(boolean complete);

    @SqlUpdate("ALTER TABLE absent_person ADD PRIMARY KEY (person)")
    void indexAbsent();

    @SqlQuery("SELECT count(*) FROM absent_person")
    int countAbsent();

    /** The people who may be absent from a complete file. */
    @SqlQuery("SELECT count(*) FROM person WHERE lifecycle_state = 'active' AND employee_number IS NOT NULL")
    int countComparable();

    String GOOD = "NOT EXISTS (SELECT FROM row_problem WHERE row_problem.line = difference.line)";

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value, other_line)
            SELECT line, 'email', 'duplicate-email', email_after, CASE WHEN line > first THEN first ELSE last END
            FROM (
                SELECT line, email_after, min(line) OVER same AS first, max(line) OVER same AS last
                FROM person_difference difference
                WHERE email_after <> '' AND state_after <> 'none' AND
            """
                    + GOOD
                    + """
                WINDOW same AS (PARTITION BY lower(email_after COLLATE names))) addressed
            WHERE first <> last
            """)
    int addDuplicateEmails();

    /** An address of somebody whom the file does not give another one. */
    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT difference.line, 'email', 'email-in-use', difference.email_after
            FROM person_difference difference
                JOIN person holder ON holder.email <> ''
                    AND lower(holder.email COLLATE names) = lower(difference.email_after COLLATE names)
                    AND holder.id <> difference.person
            WHERE difference.email_after <> '' AND difference.state_after <> 'none' AND
            """
                    + GOOD
                    + """
              AND NOT EXISTS (
                  SELECT FROM person_difference other
                  WHERE other.person = holder.id
                    AND lower(other.email_after COLLATE names) <> lower(holder.email COLLATE names)
                    AND NOT EXISTS (SELECT FROM row_problem WHERE row_problem.line = other.line))
            """)
    int addEmailsInUse();

    /** Managers who are unknown, or do not work here after the import. */
    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT difference.line, 'line-manager',
                CASE
                    WHEN difference.manager = difference.person THEN 'own-manager'
                    WHEN staged.line IS NULL AND known.id IS NULL THEN 'unknown-manager'
                    ELSE 'manager-not-here'
                END,
                difference.manager_number
            FROM person_difference difference
                LEFT JOIN person_difference staged ON staged.person = difference.manager
                    AND NOT EXISTS (SELECT FROM row_problem WHERE row_problem.line = staged.line)
                LEFT JOIN person known ON known.id = difference.manager
                LEFT JOIN absent_person absent ON absent.person = difference.manager
            WHERE difference.manager_number IS NOT NULL AND difference.state_after IN ('active', 'expected') AND
            """
                    + GOOD
                    + """
              AND (
                  difference.manager = difference.person
                  OR coalesce(staged.state_after, known.lifecycle_state, 'none') <> 'active'
                  OR absent.person IS NOT NULL)
            """)
    int addManagerProblems();

    /** Everybody who works here after the import, with the line manager whom they then have. */
    @SqlUpdate(
            """
            CREATE TEMP TABLE reporting_line ON COMMIT DROP AS
            WITH gone AS (
                SELECT person FROM absent_person
                UNION ALL
                SELECT person FROM person_difference difference WHERE state_after = 'left' AND
            """
                    + GOOD
                    + """
            )
            SELECT person, CASE WHEN manager IN (SELECT person FROM gone) THEN NULL ELSE manager END AS manager, line
            FROM (
                SELECT difference.person, coalesce(difference.manager, known.line_manager) AS manager,
                    CASE WHEN difference.manager IS NOT NULL THEN line END AS line
                FROM person_difference difference LEFT JOIN person known ON known.id = difference.person
                WHERE difference.state_after = 'active' AND
            """
                    + GOOD
                    + """
                UNION ALL
                SELECT id, line_manager, NULL
                FROM person
                WHERE lifecycle_state = 'active'
                  AND NOT EXISTS (SELECT FROM absent_person WHERE absent_person.person = person.id)
                  AND NOT EXISTS (
                      SELECT FROM person_difference difference WHERE difference.person = person.id AND
            """
                    + GOOD
                    + """
                )) reporting
            """)
    void createReportingLine();

    @SqlUpdate("CREATE INDEX ON reporting_line (manager)")
    void indexReportingLine();

    @SqlUpdate("ANALYZE reporting_line")
    void analyseReportingLine();

    @SqlUpdate("DROP TABLE reporting_line")
    void dropReportingLine();

    /** Whoever is not reached from the people without a line manager is in a circle, or reports to one who is. */
    @SqlUpdate(
            """
            CREATE TEMP TABLE reporting_circle ON COMMIT DROP AS
            WITH RECURSIVE reached AS (
                SELECT person FROM reporting_line WHERE manager IS NULL
                UNION ALL
                SELECT report.person FROM reached JOIN reporting_line report ON report.manager = reached.person)
            SELECT person, manager, line
            FROM reporting_line
            WHERE NOT EXISTS (SELECT FROM reached WHERE reached.person = reporting_line.person)
            """)
    void findUnreached();

    /** Takes away whoever manages nobody that is left. @return how many; at 0 only circles are left */
    @SqlUpdate(
            """
            DELETE FROM reporting_circle outer_person
            WHERE NOT EXISTS (SELECT FROM reporting_circle report WHERE report.manager = outer_person.person)
            """)
    int removeOutside();

    @SqlUpdate("DROP TABLE reporting_circle")
    void dropCircles();

    /** The rows that name a manager in a circle. */
    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT circle.line, 'line-manager', 'manager-cycle', difference.manager_number
            FROM reporting_circle circle JOIN person_difference difference ON difference.line = circle.line
            """)
    int addCycles();

    /** The people whom the good rows change, and those who are absent from a complete file. */
    @SqlUpdate(
            """
            CREATE TEMP TABLE person_change ON COMMIT DROP AS
            SELECT *,
                CASE
                    WHEN state_before IS NULL THEN 'new'
                    WHEN state_before = 'left' THEN 'returned'
                    WHEN state_after = 'left' THEN 'left'
                    WHEN moved THEN 'moved'
                    ELSE 'changed'
                END AS category
            FROM (
                SELECT difference.line, difference.person, difference.employee_number, state_before, state_after,
                    name_after, record_name_after, email_after, post_after, role_family_after, band_after, working_days_after,
                    team_before, team_after, CASE WHEN state_after = 'active' THEN team_after END AS member_of, expected_on_after, last_day_after, leave_from, leave_until,
                    coalesce(difference.manager, known.line_manager, known.expected_manager) AS manager_after,
                    state_before = 'active' AND state_after = 'active' AND team_after <> team_before AS moved,
                    (known.name, known.record_name) IS DISTINCT FROM (name_after, record_name_after) AS renamed,
                    known.email IS DISTINCT FROM email_after AS email_changed,
                    known.post IS DISTINCT FROM post_after AS post_changed,
                    difference.manager IS NOT NULL
                        AND difference.manager IS DISTINCT FROM coalesce(known.line_manager, known.expected_manager)
                        AS manager_changed,
                    (known.role_family, known.band, known.working_days)
                        IS DISTINCT FROM (role_family_after, band_after, working_days_after) AS details_changed,
                    state_after = 'expected'
                        AND (expected_on_before IS DISTINCT FROM expected_on_after
                            OR expected_team IS DISTINCT FROM team_after OR known.post IS DISTINCT FROM post_after)
                        AS expectation_changed,
                    last_day_after IS DISTINCT FROM last_day_before AND state_after IN ('active', 'expected') AS last_day_changed,
                    state_after = 'active' AND leave_from IS NOT NULL AND NOT EXISTS (
                        SELECT FROM person_leave
                        WHERE person_leave.person = difference.person AND first_day = leave_from
                          AND last_day = coalesce(leave_until, last_day)) AS leave_changed
                FROM person_difference difference LEFT JOIN person known ON known.id = difference.person
                WHERE state_after <> 'none' AND
            """
                    + GOOD
                    + """
                ) compared
            WHERE state_before IS DISTINCT FROM state_after
               OR state_after <> 'left' AND (
                   moved OR renamed OR email_changed OR post_changed OR manager_changed OR details_changed
                   OR expectation_changed OR last_day_changed OR leave_changed)
            UNION ALL
            SELECT NULL, id, person.employee_number, 'active', 'left', name, record_name, email, post, role_family, band,
                working_days, team, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                false, false, false, false, false, false, false, false, false, 'absent'
            FROM absent_person JOIN person ON person.id = absent_person.person
            """)
    void findChanges();

    @SqlUpdate("ALTER TABLE person_change ADD PRIMARY KEY (person)")
    void indexChanges();

    @SqlUpdate("ANALYZE person_change")
    void analyseChanges();

    @SqlQuery("SELECT DISTINCT team_after FROM person_change WHERE team_after IS NOT NULL")
    List<TeamId> teamsInUse();

    record CategoryCount(ChangeCategory category, int people) {}

    @SqlQuery("SELECT category, count(*) AS people FROM person_change GROUP BY category")
    List<CategoryCount> countChanges();

    /** Some people of each category, in the order of their lines. */
    @SqlQuery(
            """
            SELECT category, line, coalesce(sample.employee_number, '') AS employee_number, name_after AS name,
                concat_ws('; ',
                    CASE
                        WHEN category IN ('new', 'returned') AND team_after IS NOT NULL
                        THEN 'to ' || coalesce(team.name, 'a team that is created')
                        WHEN moved
                        THEN 'from ' || previous.name || ' to ' || coalesce(team.name, 'a team that is created')
                        WHEN category IN ('left', 'absent') AND previous.name IS NOT NULL THEN 'from ' || previous.name
                    END,
                    CASE WHEN category IN ('moved', 'changed') THEN nullif(concat_ws(', ',
                        CASE WHEN renamed THEN 'name' END,
                        CASE WHEN email_changed THEN 'email' END,
                        CASE WHEN post_changed THEN 'post' END,
                        CASE WHEN manager_changed THEN 'line manager' END,
                        CASE WHEN details_changed THEN 'role family, band or working days' END,
                        CASE WHEN expectation_changed AND NOT post_changed THEN 'start or team' END,
                        CASE WHEN last_day_changed THEN 'last day' END,
                        CASE WHEN leave_changed THEN 'leave' END), '') END) AS detail
            FROM (
                SELECT *, row_number() OVER (PARTITION BY category ORDER BY line, name_after, person) AS number
                FROM person_change) sample
                LEFT JOIN team ON team.id = sample.team_after
                LEFT JOIN team previous ON previous.id = sample.team_before
            WHERE number <= :each
            ORDER BY category, number
            """)
    List<BulkReport.Sample> samples(int each);
}
