package org.onward.discussion;

import java.time.Instant;
import org.onward.content.ItemId;

/** When a team last held a session on a module. */
public record LastDiscussed(ItemId module, Instant held) {}
