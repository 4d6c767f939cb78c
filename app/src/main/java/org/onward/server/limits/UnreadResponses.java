package org.onward.server.limits;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The complete responses that clients have not read yet. If they take too much memory, the oldest is aborted. */
public final class UnreadResponses {
    private final MinimumRate pace;
    private final long maxBytes;
    private final Set<BufferedResponse> unread = new LinkedHashSet<>();
    private long bytes;
    private @Nullable Deadlines deadlines;

    /** @param maxBytes the memory for all of them together */
    public UnreadResponses(MinimumRate pace, long maxBytes) {
        this.pace = pace;
        this.maxBytes = maxBytes;
    }

    void start(Deadlines started) {
        this.deadlines = started;
    }

    MinimumRate pace() {
        return pace;
    }

    void begin(BufferedResponse answer) {
        Optional<BufferedResponse> toAbort;
        synchronized (this) {
            unread.add(answer);
            bytes += answer.size();
            toAbort = bytes > maxBytes ? unread.stream().findFirst() : Optional.empty();
        }
        if (deadlines != null) {
            deadlines.watch(answer);
        }
        toAbort.ifPresent(BufferedResponse::abort);
    }

    void end(BufferedResponse answer) {
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
