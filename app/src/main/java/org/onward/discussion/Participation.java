package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;

/** Somebody's part in a closed session: whether they were there, or caught up later. */
public record Participation(
        SessionId session, ItemId module, Instant held, AttendanceStatus status, Optional<Instant> caughtUp) {}
