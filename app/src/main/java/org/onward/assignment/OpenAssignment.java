package org.onward.assignment;

import java.time.LocalDate;
import org.onward.content.ItemId;

/** What somebody was asked to follow up and has not completed: the newest request for that item. */
public record OpenAssignment(
        AssignmentId id, ItemId item, String askedByName, String reason, LocalDate completeBy, boolean overdue) {}
