package org.onward.team;

import java.time.Instant;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.Mode;

/**
 * A session of a team.
 *
 * @param closed whether it was held
 * @param moved whether it was moved since it was planned
 */
record TeamSession(
        UUID id,
        ItemId module,
        String title,
        Instant startsAt,
        int minutes,
        Mode mode,
        boolean closed,
        boolean cancelled,
        boolean moved) {
    /** Whether it is planned, or waits to be closed. */
    boolean isPlanned() {
        return !closed && !cancelled;
    }
}
