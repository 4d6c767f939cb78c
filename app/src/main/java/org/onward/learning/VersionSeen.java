package org.onward.learning;

import java.time.Instant;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

/** A version of an item with which a person has worked: explored, reflected or discussed. */
public record VersionSeen(ItemId item, ContentVersion version, Instant at) {}
