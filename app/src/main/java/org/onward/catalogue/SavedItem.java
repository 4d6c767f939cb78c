package org.onward.catalogue;

import java.time.Instant;
import org.onward.content.ItemId;

/** An item that a person keeps. */
record SavedItem(ItemId item, SavedKind kind, Instant saved) {}
