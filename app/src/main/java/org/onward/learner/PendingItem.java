package org.onward.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onward.catalogue.SavedKind;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Scope;

/**
 * Something that a learner has to do, know or come back to. Which components have a value depends on its type.
 *
 * @param id of the request, commitment or session; of an item that is kept, the learner's
 * @param item the module or resource
 * @param title the title of a session
 * @param words the reason of an assignment, the cue of a commitment, the team of a session, or an attendance before
 *     its correction
 * @param will the action of a commitment, why a session was moved or cancelled, or an attendance after its correction
 * @param who the person who asked, wrote down the commitment, or runs the session; empty for a session that has no
 *     facilitator
 * @param mine whether this person is the learner
 * @param day the due date of an assignment, or the next check-back of a commitment
 * @param at when a session starts, was held or was caught up on, when a commitment was made, or when an
 *     attendance was corrected
 * @param movedFrom when a session was to start before it was moved
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
        Optional<Instant> at,
        Optional<Instant> movedFrom) {

    public enum PendingType {
        /** The most pressing assignment of an item, completed or not. */
        ASKED,
        /** A commitment that somebody else wrote down for the learner. */
        PROPOSED,
        /** An open commitment of the learner. */
        OPEN,
        /** An upcoming discussion. */
        MEETING,
        /** A discussion of the last 60 days that the learner ran and has not closed. */
        TO_CLOSE,
        /** A discussion that was cancelled before its time. */
        CANCELLED,
        /** A discussion that the learner missed. */
        MISSED,
        /** A missed discussion that the learner has caught up on. */
        CAUGHT_UP,
        /** A recent correction of the learner's attendance by somebody else. */
        CORRECTED,
        /** An item that the learner keeps for later. */
        LATER,
        /** An item that the learner keeps as a favourite. */
        FAVOURITE;

        /** Why the learner keeps the item, if that is all. */
        Optional<SavedKind> saved() {
            return switch (this) {
                case LATER -> Optional.of(SavedKind.LATER);
                case FAVOURITE -> Optional.of(SavedKind.FAVOURITE);
                default -> Optional.empty();
            };
        }
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "PendingItem[" + kind + ", " + id + "]";
    }
}
