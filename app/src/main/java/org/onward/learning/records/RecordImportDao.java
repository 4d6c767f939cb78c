package org.onward.learning.records;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface RecordImportDao {
    @SqlUpdate(
            """
            CREATE TEMP TABLE staged_record (
                line integer NOT NULL,
                employee_number text,
                subject text,
                completed date,
                expires date,
                problems text
            ) ON COMMIT DROP
            """)
    void createStaged();

    @SqlUpdate("ANALYZE staged_record")
    void analyseStaged();

    @SqlQuery("SELECT count(*) FROM staged_record")
    int countRows();

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT line, 'employee-number', 'unknown-person', employee_number
            FROM staged_record staged
            WHERE employee_number IS NOT NULL
              AND NOT EXISTS (SELECT FROM person WHERE person.employee_number = staged.employee_number)
            UNION ALL
            SELECT line, field, kind, value
            FROM staged_record CROSS JOIN LATERAL (VALUES
                (subject IS NULL, 'subject', 'missing', NULL),
                (completed IS NULL, 'completed', 'missing', NULL),
                (completed > :today, 'completed', 'date-to-come', completed::text),
                (expires < completed, 'expires', 'dates-reversed', expires::text)) AS checked (wrong, field, kind, value)
            WHERE wrong AND NOT EXISTS (
                SELECT FROM row_problem WHERE row_problem.line = staged_record.line AND row_problem.field = checked.field)
            """)
    void addProblems(LocalDate today);

    /** The latest completion of each person and subject, where it is not known yet. A blank expiry keeps the known one. */
    @SqlUpdate(
            """
            CREATE TEMP TABLE record_change ON COMMIT DROP AS
            SELECT latest.person, latest.subject, latest.completed, latest.expires, known.person IS NULL AS is_new
            FROM (
                    SELECT DISTINCT ON (person.id, staged.subject) person.id AS person, staged.subject, staged.completed, staged.expires
                    FROM staged_record staged JOIN person ON person.employee_number = staged.employee_number
                    WHERE NOT EXISTS (SELECT FROM row_problem WHERE row_problem.line = staged.line)
                    ORDER BY person.id, staged.subject, staged.completed DESC, staged.expires DESC NULLS LAST
                ) latest
                LEFT JOIN mandatory_record known ON known.person = latest.person AND known.subject = latest.subject
            WHERE known.person IS NULL
               OR latest.completed > known.completed
               OR latest.completed = known.completed AND latest.expires <> coalesce(known.expires, '-infinity')
            """)
    void findChanges();

    @SqlQuery("SELECT count(*) FROM record_change WHERE is_new = :isNew")
    int countChanges(boolean isNew);

    @SqlQuery(
            """
            SELECT value AS name, count(*) AS rows, min(line) AS first_line
            FROM row_problem
            WHERE kind = 'unknown-subject'
            GROUP BY value
            ORDER BY rows DESC, name
            LIMIT :limit
            """)
    List<RecordReport.UnknownSubject> unknownSubjects(int limit);

    @SqlUpdate(
            """
            INSERT INTO mandatory_record (person, subject, completed, expires)
            SELECT person, subject, completed, expires FROM record_change ORDER BY person, subject
            ON CONFLICT (person, subject) DO UPDATE SET completed = excluded.completed, expires = excluded.expires
            """)
    void apply();
}
