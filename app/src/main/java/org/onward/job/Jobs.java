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

/** Runs the jobs that are due, and says how each has fared. */
public final class Jobs implements Managed {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Jobs are due once a day: a minute late does not matter, and asking more often costs. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

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
                .pollingInterval(LOOK_EVERY)
                .shutdownMaxWait(WAIT_AT_STOP)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /** A job that fails is due again at its usual time. */
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

    /** Runs what is due at this moment instead of at the next look. */
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    public List<Job> jobs() {
        return jobs;
    }

    /** By the name of the job. A job that no node has planned yet is missing. */
    public Map<String, JobState> states() {
        return dao.states().stream().collect(Collectors.toMap(JobState::name, Function.identity()));
    }
}
