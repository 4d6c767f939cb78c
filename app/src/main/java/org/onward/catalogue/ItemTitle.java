package org.onward.catalogue;

import org.onward.content.ContentVersion;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;

/**
 * The title of an item, and where it can be read.
 *
 * @param version the current version, or the last archived one if the item has left the library
 * @param hasLeft whether the item has left the library
 */
public record ItemTitle(ItemId item, ContentVersion version, String title, boolean module, boolean hasLeft) {
    static ItemTitle of(Item item) {
        return new ItemTitle(item.id(), item.version(), item.title(), item instanceof LearningModule, false);
    }

    public String href() {
        String address = (module ? "/modules/" : "/resources/") + item;
        return hasLeft ? address + "/versions/" + version : address;
    }
}
