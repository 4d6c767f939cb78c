package org.onward.catalogue;

import org.onward.content.ContentVersion;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;

/**
 * What an item is called, and where it can be read.
 *
 * @param version today's; the one that was kept last, of an item that has left the library
 * @param hasLeft whether it has
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
