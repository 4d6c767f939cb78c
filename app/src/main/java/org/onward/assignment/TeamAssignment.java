package org.onward.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/**
 * A request that reached somebody who is now in the team.
 *
 * @param people whom of the team it reached, whether or not they are done
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
