package org.onward.assignment;

import java.time.LocalDate;
import org.onward.content.ItemId;

/** An assignment that its recipient has not completed: the most pressing one for its item. */
public record OpenAssignment(
        AssignmentId id, ItemId item, String askedByName, String reason, LocalDate completeBy, boolean overdue) {}
