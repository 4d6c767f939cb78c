package org.onward.catalogue;

import java.time.Instant;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

/** An item as it once was: what somebody completed stays readable after the item was edited. */
public record KeptText(
        ItemId item, ContentVersion version, String kind, String title, String body, Instant firstServed) {}
