package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.onward.content.Scope;

/**
 * What an open commitment said before its owner changed it.
 *
 * @param until when it was changed
 */
public record CommitmentRevision(Instant until, String when, String will, Scope scope, LocalDate reviewOn) {
    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "CommitmentRevision[" + until + "]";
    }
}
