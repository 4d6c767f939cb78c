package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A theme of the catalogue, such as {@code meetings-scheduling}. */
public record ThemeId(@JsonValue String value) implements Comparable<ThemeId> {
    public ThemeId {
        Slugs.require("theme", value);
    }

    @JsonCreator
    public static ThemeId fromString(String value) {
        return new ThemeId(value);
    }

    @Override
    public int compareTo(ThemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
