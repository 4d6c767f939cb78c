package org.onward.job;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface JobDao {
    @SqlQuery(
            """
            SELECT task_name AS name, execution_time AS next, last_success AS succeeded, last_failure AS failed,
                coalesce(consecutive_failures, 0) AS failures
            FROM scheduled_tasks
            WHERE task_instance = 'recurring'
            ORDER BY task_name
            """)
    List<JobState> states();
}
