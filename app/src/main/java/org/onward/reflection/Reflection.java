package org.onward.reflection;

import java.time.Instant;
import java.util.Optional;

/**
 * A private note, decrypted for its author.
 *
 * @param text the text, or empty when this installation's key cannot decrypt it
 */
public record Reflection(ReflectionId id, Instant written, Optional<String> text) {
    /** Leaves out the text, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Reflection[" + id + "]";
    }
}
