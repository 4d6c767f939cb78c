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
 * Something that was asked of a team, or a session that was planned for it: what is in it depends on its kind.
 *
 * @param title of a session
 * @param people whom of the team a request reached
 * @param at when it was asked; when a session starts
 * @param closed whether a session was held
 */
record TeamActivity(
        ActivityType kind,
        UUID id,
        ItemId item,
        String title,
        String reason,
        Optional<PersonId> askedBy,
        String askedByName,
        Optional<LocalDate> completeBy,
        List<PersonId> people,
        Instant at,
        int minutes,
        Optional<Mode> mode,
        boolean closed) {
    enum ActivityType {
        ASKED,
        SESSION
    }
}
