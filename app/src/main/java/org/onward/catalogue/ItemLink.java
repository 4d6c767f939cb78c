package org.onward.catalogue;

import org.onward.content.Item;
import org.onward.content.LearningModule;

/** A link to an item's page, for lists. */
public record ItemLink(String title, String href, String kind, int minutes) {
    public static ItemLink to(Item item) {
        return new ItemLink(item.title(), hrefOf(item), item.kindWord(), item.minutes());
    }

    public static String hrefOf(Item item) {
        return (item instanceof LearningModule ? "/modules/" : "/resources/") + item.id();
    }
}
