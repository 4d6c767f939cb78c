--liquibase formatted sql

--changeset onward:1
CREATE TABLE job_run (
    job text PRIMARY KEY,
    node text NOT NULL,
    started timestamptz NOT NULL,
    ended timestamptz,
    result text CHECK (result IN ('done', 'failed', 'died')),
    failure text,
    failures integer NOT NULL DEFAULT 0,
    failing_since timestamptz,
    died timestamptz,
    died_on text
);
COMMENT ON TABLE job_run IS 'The last run of each job. When a job is due next stands in scheduled_tasks.';
COMMENT ON COLUMN job_run.ended IS 'Absent while the job runs; result and failure are those of the run before.';
COMMENT ON COLUMN job_run.failure IS 'Why the last run failed: the kind of the failure, never a value.';
COMMENT ON COLUMN job_run.failures IS 'How many runs in a row failed or stopped with their node, the last ones; the first at failing_since.';
COMMENT ON COLUMN job_run.died IS 'When the last run started whose node (died_on) stopped in the middle. Another node ran the job again.';
-- Each kind of pruning is a job of its own now.
DELETE FROM scheduled_tasks WHERE task_name = 'prune';
--rollback DROP TABLE job_run;
