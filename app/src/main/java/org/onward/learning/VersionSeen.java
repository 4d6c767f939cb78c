package org.onward.learning;

import java.time.Instant;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

/** That somebody worked with this version of an item: explored it, reflected on it or talked about it. */
public record VersionSeen(ItemId item, ContentVersion version, Instant at) {}
