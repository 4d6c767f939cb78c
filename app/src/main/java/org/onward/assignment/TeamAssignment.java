package org.onward.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/**
 * An assignment with at least one recipient who is in the team today.
 *
 * @param people the recipients who are in the team today, whether or not they have completed it
 */
public record TeamAssignment(
        AssignmentId id,
        ItemId item,
        PersonId askedBy,
        String askedByName,
        String reason,
        LocalDate completeBy,
        Instant asked,
        List<PersonId> people) {
    public TeamAssignment {
        people = List.copyOf(people);
    }
}
