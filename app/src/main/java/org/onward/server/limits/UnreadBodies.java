package org.onward.server.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies that are on their way, and the memory that bodies take. When there are too many, the one that has been on its
 * way longest has to go, of the address that has the most: those who send at an ordinary pace are through before that.
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

    /** @return the body that has to go for this one, if any */
    synchronized Optional<CollectedBody> begin(CollectedBody body) {
        Deque<CollectedBody> ofAddress = unread.computeIfAbsent(body.client(), address -> new ArrayDeque<>());
        Optional<CollectedBody> leaves = Optional.empty();
        if (ofAddress.size() >= mostOfOneAddress) {
            leaves = Optional.of(ofAddress.removeFirst());
            count--;
        }
        ofAddress.addLast(body);
        count++;
        return leaves.isPresent() || count <= most ? leaves : oldestOfTheMost();
    }

    /** The body came to its end, whichever: it counts as unread no longer, and its bytes still do. */
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

    /** @return a body that has to go because there is no more memory for bodies: perhaps the one that asks */
    synchronized Optional<CollectedBody> take(int more, CollectedBody asking) {
        bytes += more;
        return bytes <= mostBytes ? Optional.empty() : oldestOfTheMost().or(() -> Optional.of(asking));
    }

    synchronized void giveBack(int taken) {
        bytes -= taken;
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

    private Optional<CollectedBody> oldestOfTheMost() {
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
