package org.onward.job;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface JobDao {
    @SqlQuery(
            """
            SELECT coalesce(task_name, job) AS name, execution_time AS next, node, started, ended, result, failure,
                coalesce(failures, 0) AS failures, failing_since, died AS interrupted_run_started, died_on AS interrupted_on
            FROM (SELECT task_name, execution_time FROM scheduled_tasks WHERE task_instance = 'recurring') planned
                FULL JOIN job_run ON job_run.job = planned.task_name
            ORDER BY name
            """)
    List<JobState> states();

    @SqlUpdate(
            """
            INSERT INTO job_run (job, node, started)
            VALUES (:job, :node, :now)
            ON CONFLICT (job) DO UPDATE SET node = excluded.node, started = excluded.started, ended = NULL
            """)
    void started(String job, String node, Instant now);

    /** Changes nothing when the run was given up as dead and the job has run again since. */
    @SqlUpdate(
            """
            UPDATE job_run
            SET ended = :now, result = 'done', failure = NULL, failures = 0, failing_since = NULL
            WHERE job = :job AND node = :node AND started = :started
            """)
    void done(String job, String node, Instant started, Instant now);

    /** Changes nothing when the run was given up as dead and the job has run again since. */
    @SqlUpdate(
            """
            UPDATE job_run
            SET ended = :now, result = 'failed', failure = :failure, failures = failures + 1,
                failing_since = coalesce(failing_since, started)
            WHERE job = :job AND node = :node AND started = :started
            """)
    void failed(String job, String node, Instant started, Instant now, String failure);

    @SqlUpdate(
            """
            UPDATE job_run
            SET ended = :now, result = 'died', failure = NULL, failures = failures + 1,
                failing_since = coalesce(failing_since, started), died = started, died_on = node
            WHERE job = :job AND ended IS NULL
            """)
    void died(String job, Instant now);
}
