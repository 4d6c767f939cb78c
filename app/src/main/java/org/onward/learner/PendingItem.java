package org.onward.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Scope;

/**
 * Something that waits for somebody: what is in it depends on its kind.
 *
 * @param item the module or resource that it is about
 * @param title of a session
 * @param words why it was asked for; the cue of a commitment; the team of a session
 * @param will the action of a commitment
 * @param who asked, took it down, or runs the session
 * @param mine whether that is the person themselves
 * @param day to complete it by; of the next check-back
 * @param at when a session starts, was held or was caught up on; when a commitment was made
 */
public record PendingItem(
        PendingType kind,
        UUID id,
        ItemId item,
        String title,
        String words,
        String will,
        Optional<Scope> scope,
        Optional<Mode> mode,
        String who,
        boolean mine,
        Optional<LocalDate> day,
        Optional<Instant> at) {

    public enum PendingType {
        /** The most pressing request for an item, done or not. */
        ASKED,
        /** A commitment that somebody else took down for them. */
        PROPOSED,
        /** A commitment of theirs. */
        OPEN,
        /** A discussion that is coming up. */
        MEETING,
        /** A discussion that they could not be at. */
        MISSED,
        /** One of those, once they have worked through its catch-up pack. */
        CAUGHT_UP
    }
}
