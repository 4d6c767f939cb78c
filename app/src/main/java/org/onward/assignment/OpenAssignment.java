package org.onward.assignment;

import java.time.LocalDate;
import org.onward.content.ItemId;

/** What somebody was asked to follow up and has not completed: the most pressing request for that item. */
public record OpenAssignment(
        AssignmentId id, ItemId item, String askedByName, String reason, LocalDate completeBy, boolean overdue) {}
