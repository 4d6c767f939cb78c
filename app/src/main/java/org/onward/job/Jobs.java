package org.onward.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.FailureWords;

/** The scheduler of this node. Runs the jobs that are due, and reports the states of all jobs on all nodes. */
public final class Jobs implements Managed {
    /** No job needs a start that is more precise. */
    private static final Duration POLLING_INTERVAL = Duration.ofMinutes(1);

    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    /** After so many a run is taken to have died with its node. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration WAIT_AT_STOP = Duration.ofSeconds(20);

    /** One for short jobs while a long one runs. */
    private static final int THREADS = 2;

    private final List<Job> jobs;
    private final JobDao dao;
    private final InstantSource clock;
    private final String node;
    private final Scheduler scheduler;

    public Jobs(DataSource dataSource, Jdbi jdbi, InstantSource clock, List<Job> jobs) {
        this.jobs = List.copyOf(jobs);
        this.dao = jdbi.onDemand(JobDao.class);
        this.clock = clock;
        this.node = "%s, process %d"
                .formatted(
                        new SchedulerName.Hostname().getName(),
                        ProcessHandle.current().pid());
        this.scheduler = Scheduler.create(dataSource)
                .startTasks(jobs.stream().map(this::task).toList())
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollingInterval(POLLING_INTERVAL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(WAIT_AT_STOP)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /** A failed job runs again at its usual time. A job that died with its node runs again at once. */
    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule())
                .onDeadExecution((dead, operations) -> {
                    dao.died(job.name(), clock.instant());
                    operations.reschedule(dead, clock.instant());
                })
                .execute((instance, context) -> run(job));
    }

    private void run(Job job) {
        // As precise as the column, because the run is found by it.
        Instant started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        dao.started(job.name(), node, started);
        try {
            job.work().run();
        } catch (RuntimeException | Error e) {
            dao.failed(job.name(), node, started, clock.instant(), FailureWords.describe(e));
            throw e;
        }
        dao.done(job.name(), node, started, clock.instant());
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    /** Checks for due jobs now instead of at the next poll. */
    void checkNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    public List<Job> jobs() {
        return jobs;
    }

    /** The states by job name. A job that no node has scheduled or run yet is missing. */
    public Map<String, JobState> states() {
        return dao.states().stream().collect(Collectors.toMap(JobState::name, Function.identity()));
    }
}
