package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a module or a resource. Both share one namespace. */
public record ItemId(@JsonValue String value) implements Comparable<ItemId> {
    public ItemId {
        Slugs.require("item", value);
    }

    @JsonCreator
    public static ItemId fromString(String value) {
        return new ItemId(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
