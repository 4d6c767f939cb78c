package org.onward.browsing.local;

import java.time.LocalDate;
import org.onward.people.TeamId;

/**
 * Something inside the organisation that people can turn to or join.
 *
 * @param team the top of the part of the tree that it is for
 * @param purpose what it is for
 * @param reach a role, a shared mailbox, a phone number or a place
 * @param link an address of the intranet; may be empty
 * @param reviewedOn when somebody last made sure that all of this is still so
 */
public record LocalOffer(
        LocalOfferId id,
        TeamId team,
        String teamName,
        LocalOfferKind kind,
        String name,
        String purpose,
        String reach,
        String link,
        LocalDate reviewedOn) {
    /** Whether so much time has passed since the review that a reader should ask first. */
    public boolean needsReview(LocalDate today) {
        return reviewedOn.plusYears(1).isBefore(today);
    }
}
