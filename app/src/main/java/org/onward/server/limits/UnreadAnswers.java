package org.onward.server.limits;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are ready and that their clients have not read yet. When they take too much memory, the one that has been
 * waiting longest is given up.
 */
public final class UnreadAnswers {
    private final Pace pace;
    private final long mostBytes;
    private final Set<CollectedAnswer> unread = new LinkedHashSet<>();
    private long bytes;
    private @Nullable Deadlines deadlines;

    /** @param mostBytes how much memory all of them together may take */
    public UnreadAnswers(Pace pace, long mostBytes) {
        this.pace = pace;
        this.mostBytes = mostBytes;
    }

    void start(Deadlines started) {
        this.deadlines = started;
    }

    Pace pace() {
        return pace;
    }

    void begin(CollectedAnswer answer) {
        Optional<CollectedAnswer> tooMuch;
        synchronized (this) {
            unread.add(answer);
            bytes += answer.size();
            tooMuch = bytes > mostBytes ? unread.stream().findFirst() : Optional.empty();
        }
        if (deadlines != null) {
            deadlines.watch(answer);
        }
        tooMuch.ifPresent(CollectedAnswer::giveUp);
    }

    void end(CollectedAnswer answer) {
        synchronized (this) {
            if (!unread.remove(answer)) {
                return;
            }
            bytes -= answer.size();
        }
        if (deadlines != null) {
            deadlines.forget(answer);
        }
    }

    synchronized int count() {
        return unread.size();
    }
}
