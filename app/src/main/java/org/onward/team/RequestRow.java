package org.onward.team;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.assignment.AssignmentId;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/**
 * A request on a page of requests.
 *
 * @param total the number of requests on all pages
 * @param id absent in the only row of an empty page
 * @param askerLeft whether the asker has left the organisation
 * @param people the number of recipients in the part of the organisation that the page is about
 * @param done how many of them completed the item
 * @param personName the name of the recipient, if there is only one
 * @param allHere whether nobody outside that part of the organisation is a recipient
 */
record RequestRow(
        int total,
        Optional<AssignmentId> id,
        Optional<ItemId> item,
        String reason,
        Optional<PersonId> askedBy,
        String askedByName,
        boolean askerLeft,
        Optional<LocalDate> completeBy,
        int people,
        int done,
        Optional<String> personName,
        boolean allHere) {
    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "RequestRow[" + id + "]";
    }
}
