package org.onward.people.bulk;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The problems of the rows of one file, in a temporary table of the transaction. */
interface ProblemsDao {
    @SqlUpdate(
            """
            CREATE TEMP TABLE row_problem (
                line integer NOT NULL,
                field text NOT NULL,
                kind text NOT NULL,
                value text,
                other_line integer
            ) ON COMMIT DROP
            """)
    void create();

    @SqlUpdate("CREATE INDEX ON row_problem (line)")
    void index();

    /** Takes the problems of single cells out of the staged rows. */
    @SqlUpdate(
            """
            INSERT INTO row_problem (line, field, kind, value)
            SELECT line, split_part(problem, E'\\x1f', 1), split_part(problem, E'\\x1f', 2),
                nullif(split_part(problem, E'\\x1f', 3), '')
            FROM <staged> CROSS JOIN LATERAL string_to_table(problems, E'\\x1e') AS problem
            WHERE problems IS NOT NULL
            """)
    void addCellProblems(@Define String staged);

    @SqlQuery("SELECT count(DISTINCT line) FROM row_problem")
    int countRefused();

    @SqlQuery("SELECT count(*) FROM row_problem WHERE NOT kind = ANY (:without)")
    int count(List<ProblemKind> without);

    @SqlQuery(
            """
            SELECT DISTINCT line, field, kind, value, other_line
            FROM row_problem
            WHERE NOT kind = ANY (:without)
            ORDER BY line, field, kind
            LIMIT :limit
            """)
    List<RowProblem> problems(List<ProblemKind> without, int limit);
}
