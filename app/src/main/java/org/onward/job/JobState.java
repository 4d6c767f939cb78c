package org.onward.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How a job has fared.
 *
 * @param next when it is due; nothing when it is not planned on any node
 * @param failures how many times it has failed since it last succeeded
 */
public record JobState(
        String name, Optional<Instant> next, Optional<Instant> succeeded, Optional<Instant> failed, int failures) {}
