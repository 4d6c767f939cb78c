package org.onward.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.learning.TakeBack;
import org.onward.people.PersonId;

/**
 * An assignment as the asker sees it.
 *
 * @param askerLeft whether the asker has left the organisation
 * @param people how many people it was sent to
 * @param withdrawn when it was withdrawn
 */
public record SentAssignment(
        AssignmentId id,
        ItemId item,
        PersonId askedBy,
        String askedByName,
        boolean askerLeft,
        String reason,
        LocalDate completeBy,
        int people,
        Optional<Instant> withdrawn) {

    /** Until when it can be restored, if it is withdrawn. */
    public Optional<Instant> restorableUntil() {
        return withdrawn.map(at -> at.plus(TakeBack.PERIOD));
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "SentAssignment[" + id + "]";
    }
}
