package org.onward.assignment;

import java.time.LocalDate;
import org.onward.content.ItemId;

/** The most pressing assignment of an item to one person. */
public record ReceivedRequest(ItemId item, String askedByName, LocalDate completeBy) {}
