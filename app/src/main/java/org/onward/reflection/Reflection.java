package org.onward.reflection;

import java.time.Instant;
import java.util.Optional;

/**
 * A private note, opened for its author.
 *
 * @param text what was written; empty when this installation's key does not open it
 */
public record Reflection(ReflectionId id, Instant written, Optional<String> text) {
    /** Says nothing of the text, so that no log ever does. */
    @Override
    public String toString() {
        return "Reflection[" + id + "]";
    }
}
