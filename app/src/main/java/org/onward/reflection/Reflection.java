package org.onward.reflection;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;

/**
 * A private note, decrypted for its author.
 *
 * @param edited when the author last changed the text
 * @param text the text, or empty when this installation's key cannot decrypt it
 */
public record Reflection(
        ReflectionId id, ItemId item, Instant written, Optional<Instant> edited, Optional<String> text) {
    /** What a note said before its author changed it. */
    public record EarlierText(Instant until, Optional<String> text) {
        /** Leaves out the text, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "EarlierText[" + until + "]";
        }
    }

    /** Leaves out the text, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Reflection[" + id + "]";
    }
}
