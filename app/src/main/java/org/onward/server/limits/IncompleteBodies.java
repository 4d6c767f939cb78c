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
final class IncompleteBodies {
    private final int maxOfOneAddress;
    private final int maxBodies;
    private final long maxBytes;
    private final Map<ClientAddress, Deque<BufferedRequestBody>> unread = new HashMap<>();
    private int count;
    private long bytes;

    IncompleteBodies(int maxOfOneAddress, int maxBodies, long maxBytes) {
        this.maxOfOneAddress = maxOfOneAddress;
        this.maxBodies = maxBodies;
        this.maxBytes = maxBytes;
    }

    /** @return the body that must be cancelled to make room, if any */
    synchronized Optional<BufferedRequestBody> begin(BufferedRequestBody body) {
        Deque<BufferedRequestBody> ofAddress = unread.computeIfAbsent(body.client(), address -> new ArrayDeque<>());
        Optional<BufferedRequestBody> evicted = Optional.empty();
        if (ofAddress.size() >= maxOfOneAddress) {
            evicted = Optional.of(ofAddress.removeFirst());
            count--;
        }
        ofAddress.addLast(body);
        count++;
        return evicted.isPresent() || count <= maxBodies ? evicted : removeOldestOfBusiestAddress();
    }

    /** The body is complete or has failed. It is no longer counted as incomplete, but its memory is. */
    synchronized void end(BufferedRequestBody body) {
        Deque<BufferedRequestBody> ofAddress = unread.get(body.client());
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
    synchronized Optional<BufferedRequestBody> reserve(int more, BufferedRequestBody body) {
        bytes += more;
        return bytes <= maxBytes
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

    private Optional<BufferedRequestBody> removeOldestOfBusiestAddress() {
        Deque<BufferedRequestBody> longest = new ArrayDeque<>();
        for (Deque<BufferedRequestBody> ofAddress : unread.values()) {
            if (ofAddress.size() > longest.size()) {
                longest = ofAddress;
            }
        }
        Optional<BufferedRequestBody> oldest = Optional.ofNullable(longest.pollFirst());
        oldest.ifPresent(body -> count--);
        return oldest;
    }
}
