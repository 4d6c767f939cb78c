package org.onward.learning;

import java.time.Instant;
import org.onward.content.ItemId;
import org.onward.content.Rung;

/** A step that a person took and that was not retracted, on the item on which they took it. */
public record PastStep(ItemId item, Rung rung, int minutes, Instant happened) {}
