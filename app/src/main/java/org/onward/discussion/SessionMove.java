package org.onward.discussion;

import java.time.Instant;
import org.onward.content.Mode;
import org.onward.web.TextRequirements;

/**
 * A new time for a planned session.
 *
 * @param reason one line that everybody who is invited reads
 */
public record SessionMove(Instant startsAt, int minutes, Mode mode, String reason) {
    static final int MAX_REASON_LENGTH = 200;

    /** @throws org.onward.web.Problem (422) without a reason */
    public SessionMove {
        reason = TextRequirements.requireLine(
                "reason", reason, MAX_REASON_LENGTH, "Say why it moves. Everybody who is invited reads it.");
    }

    boolean isWhere(Session session) {
        return startsAt.equals(session.startsAt()) && minutes == session.minutes() && mode == session.mode();
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "SessionMove[" + startsAt + "]";
    }
}
