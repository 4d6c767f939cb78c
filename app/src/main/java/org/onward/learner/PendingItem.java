package org.onward.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Scope;

/**
 * Something that a learner has to do or know. Which components have a value depends on its type.
 *
 * @param item the module or resource
 * @param title the title of a session
 * @param words the reason of an assignment, the cue of a commitment, or the team of a session
 * @param will the action of a commitment
 * @param who the person who asked, wrote down the commitment, or runs the session
 * @param mine whether this person is the learner
 * @param day the due date of an assignment, or the next check-back of a commitment
 * @param at when a session starts, was held or was caught up on, or when a commitment was made
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
        /** The most pressing assignment of an item, completed or not. */
        ASKED,
        /** A commitment that somebody else wrote down for the learner. */
        PROPOSED,
        /** An open commitment of the learner. */
        OPEN,
        /** An upcoming discussion. */
        MEETING,
        /** A discussion that the learner missed. */
        MISSED,
        /** A missed discussion that the learner has caught up on. */
        CAUGHT_UP
    }
}
