package org.onward.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Runs the jobs that are due, and reports their states. */
public final class Jobs implements Managed {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Polling once a minute is enough, because jobs run once a day. */
    private static final Duration POLLING_INTERVAL = Duration.ofMinutes(1);

    private static final Duration WAIT_AT_STOP = Duration.ofSeconds(20);

    private final List<Job> jobs;
    private final JobDao dao;
    private final Scheduler scheduler;

    public Jobs(DataSource dataSource, Jdbi jdbi, InstantSource clock, List<Job> jobs) {
        this.jobs = List.copyOf(jobs);
        this.dao = jdbi.onDemand(JobDao.class);
        this.scheduler = Scheduler.create(dataSource)
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .clock(clock::instant)
                .threads(1)
                .pollingInterval(POLLING_INTERVAL)
                .shutdownMaxWait(WAIT_AT_STOP)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /** A failed job runs again at its usual time. */
    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), new Daily(LONDON, job.at()))
                .execute((instance, context) -> job.work().run());
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

    /** The states by job name. A job that no node has scheduled yet is missing. */
    public Map<String, JobState> states() {
        return dao.states().stream().collect(Collectors.toMap(JobState::name, Function.identity()));
    }
}
