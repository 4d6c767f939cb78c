package org.onward.server.limits;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The complete responses that clients have not read yet. If they take too much memory, the oldest is aborted. */
public final class UnreadAnswers {
    private final Pace pace;
    private final long mostBytes;
    private final Set<CollectedAnswer> unread = new LinkedHashSet<>();
    private long bytes;
    private @Nullable Deadlines deadlines;

    /** @param mostBytes the memory for all of them together */
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
        Optional<CollectedAnswer> toAbort;
        synchronized (this) {
            unread.add(answer);
            bytes += answer.size();
            toAbort = bytes > mostBytes ? unread.stream().findFirst() : Optional.empty();
        }
        if (deadlines != null) {
            deadlines.watch(answer);
        }
        toAbort.ifPresent(CollectedAnswer::abort);
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
