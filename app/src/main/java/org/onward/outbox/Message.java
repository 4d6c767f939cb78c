package org.onward.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that is to be delivered.
 *
 * @param id the same at every attempt, so that a receiver can recognise a repeated delivery
 * @param body as the topic defines it
 */
public record Message(long id, String topic, UUID recipient, String body, Instant created, int attempts) {
    /** Without the body, so that no log quotes it. */
    @Override
    public String toString() {
        return "message %d of the topic %s, attempt %d".formatted(id, topic, attempts + 1);
    }
}
