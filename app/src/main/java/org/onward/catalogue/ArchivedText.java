package org.onward.catalogue;

import java.time.Instant;
import java.util.Set;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

/** An archived version of an item. It lets people read what they completed after the item was edited. */
public record ArchivedText(
        ItemId item, ContentVersion version, String kind, String title, String body, Instant firstServed) {
    private static final Set<String> NO_ITEMS = Set.of("pathway", "prompt");

    public boolean isModule() {
        return kind.equals("module");
    }

    public boolean isResource() {
        return !isModule() && !NO_ITEMS.contains(kind);
    }
}
