package org.onward.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How a job has fared.
 *
 * @param next when it is due; absent when no node has planned it
 * @param node where it ran last; absent, like everything about runs, when it has not run yet
 * @param ended absent while it runs
 * @param result of the last run that ended
 * @param failure why that run failed, without any value
 * @param failures how many of the last runs failed or died in a row
 * @param failingSince when the first of those did
 * @param died when the last run started whose node stopped in the middle
 * @param diedOn that node
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
        Optional<Instant> died,
        Optional<String> diedOn) {

    public boolean isRunning() {
        return started.isPresent() && ended.isEmpty();
    }

    public boolean isHealthy() {
        return next.isPresent() && failures == 0;
    }
}
