package org.onward.people.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.TeamId;

/** The rows of a file in temporary tables of the transaction, and the problems that can be seen in the file alone. */
interface StagingDao {
    /** Statements over all rows of a large file sort and hash more than those of a request. */
    @SqlUpdate("SET LOCAL work_mem = '64MB'")
    void allowMemory();

    @SqlUpdate(
            """
            CREATE TEMP TABLE staged_person (
                line integer NOT NULL,
                new_id uuid NOT NULL,
                employee_number text,
                name text,
                preferred_name text,
                email text,
                team_code text,
                team text,
                line_manager text,
                post text,
                role_family text,
                band text,
                working_days smallint,
                starts date,
                status text,
                last_day date,
                leave_from date,
                leave_until date,
                problems text
            ) ON COMMIT DROP
            """)
    void createStaged();

    @SqlUpdate("CREATE INDEX ON staged_person (employee_number)")
    void indexStaged();

    @SqlUpdate("ANALYZE staged_person")
    void analyseStaged();

    @SqlQuery("SELECT count(*) FROM staged_person")
    int countRows();

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value, other_line)
            SELECT line, 'employee-number', 'duplicate-number', employee_number,
                CASE WHEN line > first THEN first ELSE last END
            FROM (
                SELECT line, employee_number, min(line) OVER same AS first, max(line) OVER same AS last
                FROM staged_person
                WHERE employee_number IS NOT NULL
                WINDOW same AS (PARTITION BY employee_number)) numbered
            WHERE first <> last
            """)
    void addDuplicateNumbers();

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT line, 'last-day', 'left-before-today', last_day::text
            FROM staged_person
            WHERE status = 'active' AND last_day < :today
            UNION ALL
            SELECT line, 'leave-until', 'dates-reversed', leave_until::text
            FROM staged_person
            WHERE leave_until < leave_from
            UNION ALL
            SELECT line, 'last-day', 'dates-reversed', last_day::text
            FROM staged_person
            WHERE last_day < starts
            UNION ALL
            SELECT line, 'leave-from', 'missing', NULL
            FROM staged_person
            WHERE leave_from IS NULL AND leave_until IS NOT NULL
            """)
    void addContradictions(LocalDate today);

    /** What the file calls a team: a code, a path, or both. */
    record NamedTeam(String code, String path) {}

    @SqlQuery(
            """
            SELECT DISTINCT coalesce(team_code, '') AS code, coalesce(team, '') AS path
            FROM staged_person
            WHERE team_code IS NOT NULL OR team IS NOT NULL
            ORDER BY code, path
            """)
    List<NamedTeam> namedTeams();

    record OpenTeam(TeamId id, String name, Optional<TeamId> parent, Optional<String> code) {}

    @SqlQuery("SELECT id, name, parent, code FROM team WHERE closed_at IS NULL ORDER BY id")
    List<OpenTeam> openTeams();

    @SqlUpdate(
            """
            CREATE TEMP TABLE staged_team (code text NOT NULL, path text NOT NULL, team uuid, kind text, PRIMARY KEY (code, path))
            ON COMMIT DROP
            """)
    void createTeams();

    record ResolvedTeam(String code, String path, Optional<TeamId> team, Optional<ProblemKind> kind) {}

    @SqlBatch("INSERT INTO staged_team (code, path, team, kind) VALUES (:code, :path, :team::uuid, :kind)")
    void addTeams(@BindMethods List<ResolvedTeam> teams);

    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT line, CASE WHEN staged.team IS NULL THEN 'team-code' ELSE 'team' END, kind,
                coalesce(staged.team, staged.team_code)
            FROM staged_person staged
                JOIN staged_team ON code = coalesce(staged.team_code, '') AND path = coalesce(staged.team, '')
            WHERE kind IS NOT NULL
            """)
    void addTeamProblems();
}
