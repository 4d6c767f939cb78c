package org.onward.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.people.PersonId;

/**
 * An assignment or a session of a team. Which components have a value depends on its type.
 *
 * @param title the title of a session
 * @param askerLeft whether the person who asked has left the organisation
 * @param people the recipients of an assignment who are in the team
 * @param at when the assignment was created, or when the session starts
 * @param closed whether a session was held
 * @param moved whether a session was moved since it was planned
 */
record TeamActivity(
        ActivityType kind,
        UUID id,
        ItemId item,
        String title,
        String reason,
        Optional<PersonId> askedBy,
        String askedByName,
        boolean askerLeft,
        Optional<LocalDate> completeBy,
        List<PersonId> people,
        Instant at,
        int minutes,
        Optional<Mode> mode,
        boolean closed,
        boolean cancelled,
        boolean moved) {
    /** Whether a session is planned, or waits to be closed. */
    boolean isPlanned() {
        return !closed && !cancelled;
    }

    enum ActivityType {
        ASKED,
        SESSION
    }
}
