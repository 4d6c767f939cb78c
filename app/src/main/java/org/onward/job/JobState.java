package org.onward.job;

import java.time.Instant;
import java.util.Optional;

/**
 * The planned run of a job and its last runs.
 *
 * @param next when it is due; absent when no node has planned it, since a node that runs jobs plans each at its start
 * @param node where it ran last; absent, like everything about runs, when it has not run yet
 * @param ended absent while it runs
 * @param result of the last run that ended
 * @param failure why that run failed, without any value
 * @param failures how many of the last runs in a row failed or were interrupted
 * @param failingSince when the first of those runs started
 * @param interruptedRunStarted when the last run started that was interrupted, because its node stopped
 * @param interruptedOn that node; present whenever the run is
 */
public record JobState(
        String name,
        Optional<Instant> next,
        Optional<String> node,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<JobResult> result,
        Optional<String> failure,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> interruptedRunStarted,
        Optional<String> interruptedOn) {

    public boolean isRunning() {
        return started.isPresent() && ended.isEmpty();
    }

    public boolean isHealthy() {
        return next.isPresent() && failures == 0;
    }
}
