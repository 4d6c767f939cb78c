package org.onward.content.links;

import java.net.URI;
import java.util.Optional;

/**
 * The result of checking one address.
 *
 * @param movedTo the new permanent address; only with {@link State#MOVED}
 * @param note what was seen, such as "answered 404"
 */
record LinkVerdict(State state, Optional<URI> movedTo, String note) {
    static LinkVerdict of(State state, String note) {
        return new LinkVerdict(state, Optional.empty(), note);
    }

    static LinkVerdict moved(URI address, String note) {
        return new LinkVerdict(State.MOVED, Optional.of(address), note);
    }

    enum State {
        FINE("Fine", ""),
        MOVED("Moved", "Write the new address, once you have seen that it is the same page."),
        GONE("Gone", "Look for the page elsewhere; if it is nowhere, set the status to gone."),
        REFUSED("Refused", "The host does not talk to programs. Open the address in a browser."),
        UNREACHABLE("Unreachable", "Try again another day, before you believe it."),
        NOT_ASKED("Not asked", "Onward did not ask for these; the note says why.");

        private final String title;
        private final String advice;

        State(String title, String advice) {
            this.title = title;
            this.advice = advice;
        }

        String title() {
            return title;
        }

        /** What an editor should do about it. */
        String advice() {
            return advice;
        }
    }
}
