package org.onward.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What of a topic is not delivered.
 *
 * @param oldest when the oldest message that waits was written
 * @param failed how many messages were given up
 * @param failure why the last of those failed, or the last that waits for another attempt; without any value
 */
public record TopicState(String topic, int waiting, Optional<Instant> oldest, int failed, Optional<String> failure) {}
