package org.onward.team;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The requests that the viewer withdrew and can still bring back. */
public record WithdrawnPage(Link back, List<FieldProblem> errors, List<RestorableRequest> requests) implements Page {
    /**
     * @param address the address that brings it back
     * @param until until when, such as "Tuesday 24 November 2026 at 10:00"
     */
    public record RestorableRequest(String address, String item, String people, String reason, String until) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "RestorableRequest[" + address + "]";
        }
    }

    @Override
    public String title() {
        return "Requests that you withdrew";
    }
}
