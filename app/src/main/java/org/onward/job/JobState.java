package org.onward.job;

import java.time.Instant;
import java.util.Optional;

/**
 * When a job last ran, failed and runs next.
 *
 * @param next the next run; empty if no node has scheduled the job
 * @param failures the number of failures since the last success
 */
public record JobState(
        String name, Optional<Instant> next, Optional<Instant> succeeded, Optional<Instant> failed, int failures) {}
