package org.onward.server.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The incomplete request bodies, and the memory of all bodies. If there are too many, the oldest body of the address
 * with the most bodies is cancelled. Clients with a normal rate have usually finished by then.
 */
final class UnreadBodies {
    private final int mostOfOneAddress;
    private final int most;
    private final long mostBytes;
    private final Map<ClientAddress, Deque<CollectedBody>> unread = new HashMap<>();
    private int count;
    private long bytes;

    UnreadBodies(int mostOfOneAddress, int most, long mostBytes) {
        this.mostOfOneAddress = mostOfOneAddress;
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** @return the body that must be cancelled to make room, if any */
    synchronized Optional<CollectedBody> begin(CollectedBody body) {
        Deque<CollectedBody> ofAddress = unread.computeIfAbsent(body.client(), address -> new ArrayDeque<>());
        Optional<CollectedBody> evicted = Optional.empty();
        if (ofAddress.size() >= mostOfOneAddress) {
            evicted = Optional.of(ofAddress.removeFirst());
            count--;
        }
        ofAddress.addLast(body);
        count++;
        return evicted.isPresent() || count <= most ? evicted : removeOldestOfBusiestAddress();
    }

    /** The body is complete or has failed. It is no longer counted as incomplete, but its memory is. */
    synchronized void end(CollectedBody body) {
        Deque<CollectedBody> ofAddress = unread.get(body.client());
        if (ofAddress != null) {
            if (ofAddress.remove(body)) {
                count--;
            }
            if (ofAddress.isEmpty()) {
                unread.remove(body.client());
            }
        }
    }

    /** @return a body that must be cancelled because the memory is exhausted; it may be the given one */
    synchronized Optional<CollectedBody> reserve(int more, CollectedBody body) {
        bytes += more;
        return bytes <= mostBytes
                ? Optional.empty()
                : removeOldestOfBusiestAddress().or(() -> Optional.of(body));
    }

    synchronized void release(int reserved) {
        bytes -= reserved;
    }

    synchronized int count() {
        return count;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int addresses() {
        return unread.size();
    }

    private Optional<CollectedBody> removeOldestOfBusiestAddress() {
        Deque<CollectedBody> longest = new ArrayDeque<>();
        for (Deque<CollectedBody> ofAddress : unread.values()) {
            if (ofAddress.size() > longest.size()) {
                longest = ofAddress;
            }
        }
        Optional<CollectedBody> oldest = Optional.ofNullable(longest.pollFirst());
        oldest.ifPresent(body -> count--);
        return oldest;
    }
}
