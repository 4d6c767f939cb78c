package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;

/** A person's attendance at a closed session, and when they caught up, if they did. */
public record Participation(
        SessionId session, ItemId module, Instant held, AttendanceStatus status, Optional<Instant> caughtUp) {}
